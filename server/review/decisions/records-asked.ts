import { sql } from 'drizzle-orm'
import type { Role } from '@/model/access/roles'
import { goldenGrains } from '@/model/grains'
import { searchCondition } from '@/server/customers/search-condition'
import type { TxCtx } from '@/server/spine/ctx'
import type { DecisionFilter } from './decision-filter'

/** More records than this are not looked through: the name says too little. */
const most = 5_000
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The records of the customers a filter names, and of those alone the one it names; null where it names none. A customer is
 * found by part of its name, any code or id it ever had, and any identifier the actor may look up by.
 */
export async function recordsAsked(ctx: TxCtx, { customer, record }: DecisionFilter): Promise<string[] | null> {
  if (customer === undefined) return record === undefined ? null : [record]
  const role = ctx.actor.role as Role
  const found = uuid.test(customer)
    ? sql`select entity_id from membership where record_id = ${customer}::uuid`
    : sql.join(
        goldenGrains.map(
          (grain) =>
            sql`select g.entity_id from ${sql.raw(`golden_${grain}`)} g where ${searchCondition(role, grain, customer)}`,
        ),
        sql` union `,
      )
  const rows = await ctx.tx.execute<{ id: string }>(sql`
    select m.record_id as id from membership m where m.entity_id in (${found})
    ${record === undefined ? sql`` : sql`and m.record_id = ${record}::uuid`} limit ${most}`)
  return rows.map((row) => row.id)
}
