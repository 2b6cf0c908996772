import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'
import { lastNumbers } from './last-numbers'
import { uuidArray } from './uuid-array'

/**
 * Gives records that have none their place: a number within their grain, oldest by the source's clock first, each its
 * own entity until edges say otherwise. Needs the identity lock.
 */
export async function numberRecords(ctx: TxCtx, recordIds: readonly string[]): Promise<void> {
  await ctx.tx.execute(sql`
    with last as materialized (${lastNumbers})
    insert into membership (record_id, grain, number, entity_id, since)
    select s.record_id, s.grain,
      last.number + row_number() over (partition by s.grain order by s.source_created_at nulls last, s.record_id),
      s.record_id, ${ctx.now.toISOString()}::timestamptz
    from source_record s join last on last.grain = s.grain
    where s.record_id = any(${uuidArray(recordIds)}) and s.subject_id = s.record_id
      and not exists (select 1 from membership m where m.record_id = s.record_id)`)
}
