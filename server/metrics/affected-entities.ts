import { sql } from 'drizzle-orm'
import type { MeasuredGrain } from '@/model/metrics/metric'
import type { TxCtx } from '@/server/spine/ctx'

/**
 * The customers whose measures may differ after something happened to these entities, by grain: those among them, also
 * those that no longer exist, and the accounts their people belong to.
 */
export async function affectedEntities(
  ctx: TxCtx,
  entityIds: readonly string[],
): Promise<Record<MeasuredGrain, string[]>> {
  const ids = sql`${sql.param(`{${entityIds.join(',')}}`)}::uuid[]`
  const rows = await ctx.tx.execute<{ grain: MeasuredGrain; id: string }>(sql`
    select grain, record_id as id from membership where record_id = any(${ids}) and grain in ('account', 'person')
    union select grain, entity_id from membership where record_id = any(${ids}) and grain in ('account', 'person')
    union select 'account', a.entity_id from membership p
      join record_link l on l.record_id = p.record_id and l.kind = 'person_account'
      join membership a on a.record_id = l.target_record_id
      where p.entity_id = any(${ids}) and p.grain = 'person'
    order by 1, 2`)
  const of = (grain: MeasuredGrain) => rows.filter((row) => row.grain === grain).map((row) => row.id)
  return { account: of('account'), person: of('person') }
}
