import { takeBack } from '@/app/(desk)/review/take-back'
import { reply } from '../reply'

/** Takes one decision back: `POST /api/review/take-back` answers what came of it, a refusal included. */
export async function POST(request: Request): Promise<Response> {
  return reply(request, async (ctx) => takeBack(ctx, await request.json().catch(() => null)))
}
