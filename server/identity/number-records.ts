import { sql } from 'drizzle-orm'
import { grains } from '@/model/grains'
import type { TxCtx } from '@/server/spine/ctx'
import { uuidArray } from './uuid-array'

/**
 * Gives records that have none their place: a number within their grain, oldest by the source's clock first, each its
 * own entity until edges say otherwise. Needs the identity lock.
 */
export async function numberRecords(ctx: TxCtx, recordIds: readonly string[]): Promise<void> {
  await ctx.tx.execute(sql`
    with last as materialized (
      select g.grain, coalesce((select max(m.number) from membership m where m.grain = g.grain), 0) as number
      from unnest(${sql.raw(`'{${Object.keys(grains).join(',')}}'::text[]`)}) as g(grain)
    )
    insert into membership (record_id, grain, number, entity_id, since)
    select s.record_id, s.grain,
      last.number + row_number() over (partition by s.grain order by s.source_created_at nulls last, s.record_id),
      s.record_id, ${ctx.now.toISOString()}::timestamptz
    from source_record s join last on last.grain = s.grain
    where s.record_id = any(${uuidArray(recordIds)}) and s.subject_id = s.record_id
      and not exists (select 1 from membership m where m.record_id = s.record_id)`)
}
