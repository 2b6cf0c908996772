import { readPlace } from '@/app/(desk)/review/review-params'
import { getPairs } from '@/server/review/get-pairs'
import { reply } from '../reply'

/** A few pairs in full, for reading ahead: `GET /api/review/pairs?pair=a~b&pair=c~d`. Of those joined meanwhile it tells who did it. */
export async function GET(request: Request): Promise<Response> {
  const pairs = new URL(request.url).searchParams.getAll('pair').flatMap((pair) => readPlace({ pair }).pair ?? [])
  return reply(request, (ctx) => getPairs(ctx, { pairs }))
}
