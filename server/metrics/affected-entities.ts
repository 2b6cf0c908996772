import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'

/** Customers to measure anew. `accountsOfPeople` changed in nothing but who their people are. */
export type AffectedEntities = { account: string[]; person: string[]; accountsOfPeople: string[] }

/**
 * The customers whose measures may differ after something happened to these entities: those among them, also those that
 * no longer exist, and the accounts their people belong to.
 */
export async function affectedEntities(ctx: TxCtx, entityIds: readonly string[]): Promise<AffectedEntities> {
  const ids = sql`${sql.param(`{${entityIds.join(',')}}`)}::uuid[]`
  const rows = await ctx.tx.execute<{ kind: keyof AffectedEntities; id: string }>(sql`
    select grain as kind, record_id as id from membership where record_id = any(${ids}) and grain in ('account', 'person')
    union select grain, entity_id from membership where record_id = any(${ids}) and grain in ('account', 'person')
    union select 'accountsOfPeople', a.entity_id from membership p
      join record_link l on l.record_id = p.record_id and l.kind = 'person_account'
      join membership a on a.record_id = l.target_record_id
      where p.entity_id = any(${ids}) and p.grain = 'person'
    order by 1, 2`)
  const of = (kind: keyof AffectedEntities) => rows.filter((row) => row.kind === kind).map((row) => row.id)
  const account = of('account')
  return {
    account,
    person: of('person'),
    accountsOfPeople: of('accountsOfPeople').filter((id) => !account.includes(id)),
  }
}
