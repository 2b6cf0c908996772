import { type SQL, sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import type { TxCtx } from '../spine/ctx'

type Related = { count: number; name: string | null; entityId: string | null }

/** What a row of a grain is mostly related to: accounts of a person or company, company of an account, people of a household. */
export async function getRelated(
  ctx: TxCtx,
  grain: GoldenGrain,
  ids: readonly string[],
): Promise<Map<string, Related>> {
  const pairs = pairsOf[grain](sql`any (${sql.param([...ids])}::uuid[])`)
  const named = grain === 'household' ? sql`null` : sql`min(t.name)`
  const target =
    grain === 'household'
      ? sql``
      : sql`join ${sql.raw(grain === 'account' ? 'golden_company' : 'golden_account')} t on t.entity_id = p.target`
  const rows = await ctx.tx.execute<{ id: string; count: string; name: string | null; target: string | null }>(sql`
    select p.id, count(*) as count, ${named} as name, min(p.target::text) as target from (${pairs}) p ${target} group by p.id`)
  return new Map(rows.map((row) => [row.id, { count: Number(row.count), name: row.name, entityId: row.target }]))
}

const pairsOf: Record<GoldenGrain, (ids: SQL) => SQL> = {
  account: (ids) => sql`select account_id as id, company_id as target from company_account where account_id = ${ids}`,
  company: (ids) => sql`select company_id as id, account_id as target from company_account where company_id = ${ids}`,
  person: (ids) => sql`select person_id as id, account_id as target from account_person where person_id = ${ids}`,
  household: (ids) =>
    sql`select household_id as id, person_id as target from household_person where household_id = ${ids}`,
}
