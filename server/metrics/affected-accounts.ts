import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'

/**
 * The accounts whose measures may differ after something happened to these entities: the accounts among them, also
 * those that no longer exist, and the accounts their people belong to.
 */
export async function affectedAccounts(ctx: TxCtx, entityIds: readonly string[]): Promise<string[]> {
  const ids = sql`${sql.param(`{${entityIds.join(',')}}`)}::uuid[]`
  const rows = await ctx.tx.execute<{ id: string }>(sql`
    select record_id as id from membership where record_id = any(${ids}) and grain = 'account'
    union select entity_id from membership where record_id = any(${ids}) and grain = 'account'
    union select a.entity_id from membership p
      join record_link l on l.record_id = p.record_id and l.kind = 'person_account'
      join membership a on a.record_id = l.target_record_id
      where p.entity_id = any(${ids}) and p.grain = 'person'
    order by 1`)
  return rows.map((row) => row.id)
}
