import { takeDecision } from '@/app/(desk)/review/take-decision'
import { reply } from '../reply'

/** Takes one decision on a pair as it was seen: `POST /api/review/decide` answers what came of it, a refusal included. */
export async function POST(request: Request): Promise<Response> {
  return reply(request, async (ctx) => takeDecision(ctx, await request.json().catch(() => null)))
}
