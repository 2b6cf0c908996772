import { leasePairs } from '@/server/review/leases/lease-pairs'
import { reply } from '../reply'

/** Takes pairs before the asker for five minutes, or keeps them: `POST /api/review/leases` with `{ pairs }` answers which it got. */
export async function POST(request: Request): Promise<Response> {
  return reply(request, async (ctx) => leasePairs.untrusted(ctx, await request.json().catch(() => null)))
}
