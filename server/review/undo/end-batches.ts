import { sql } from 'drizzle-orm'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/** Certified batches of which no decision stands any more are undone. Runs as the pipeline. */
export async function endBatches(ctx: TxCtx, edgeIds: readonly string[]): Promise<void> {
  await ctx.tx.execute(sql`
    update review_batch b set status = 'undone', version = version + 1
    where b.status = 'certified' and b.batch_id in (select batch_id from identity_edge where edge_id = any(${uuidArray(edgeIds)}))
      and not exists (select 1 from identity_edge e where e.batch_id = b.batch_id and e.origin = 'person' and e.retracted_at is null)`)
}
