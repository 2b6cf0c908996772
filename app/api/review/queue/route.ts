import { queueInput } from '@/app/(desk)/review/queue-input'
import { askedOf } from '@/app/(desk)/review/asked-of'
import { readPlace } from '@/app/(desk)/review/review-params'
import { listPairs } from '@/server/review/list-pairs'
import { getProgress } from '@/server/review/progress/get-progress'
import { queueStamp } from '@/server/review/queue/queue-stamp'
import { reply } from '../reply'

/** The review queue as the desk keeps it: `GET /api/review/queue?<filters>&stamp=` answers the list when it is another than that stamp's, with the asker's progress. */
export async function GET(request: Request): Promise<Response> {
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  return reply(request, async (ctx) => {
    const stamp = await queueStamp(ctx, {})
    if (stamp === asked.stamp) return { stamp }
    const list = await listPairs(ctx, queueInput(askedOf(readPlace(asked))))
    return { stamp, list, progress: await getProgress(ctx, {}) }
  })
}
