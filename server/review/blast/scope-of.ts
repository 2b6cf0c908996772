import { sql } from 'drizzle-orm'
import { loadComponent } from '@/server/identity/load-component'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/** Where a change can reach: every record whose customer may differ afterwards, and customers that are measured or asked through them. */
export type Scope = { recordIds: string[]; linkedIds: string[] }

/**
 * How far a change around these customers can go: their records, all that edges reach from them, and the accounts and
 * households of the people among them. Ids may be of customers (retired ones too) or of records.
 */
export async function scopeOf(ctx: TxCtx, around: readonly string[]): Promise<Scope> {
  const { records } = await loadComponent(ctx, around)
  const recordIds = records.map((record) => record.recordId).sort()
  const own = new Set(records.map((record) => record.entityId))
  const rows = await ctx.tx.execute<{ id: string }>(sql`
    select distinct m.entity_id as id from record_link l join membership m on m.record_id = l.target_record_id
    where l.record_id = any(${uuidArray(recordIds)}) and l.kind in ('person_account', 'person_household') order by 1`)
  return { recordIds, linkedIds: rows.map((row) => row.id).filter((id) => !own.has(id)) }
}
