import { nextOfBatch } from '@/server/review/batches/next-of-batch'
import { reply } from '../reply'

/** The next pairs of a sample, for reading ahead: `GET /api/review/sample?batch=&from=`; without `from` those not answered yet. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const from = asked.get('from')
  const input = { batchId: asked.get('batch'), from: from === null ? undefined : Number(from) }
  return reply(request, async (ctx) => ({ items: (await nextOfBatch.untrusted(ctx, input)).items }))
}
