import { sql } from 'drizzle-orm'
import { readableGoldenColumns } from '@/db/grants'
import { may } from '@/model/access/permissions'
import type { Role } from '@/model/access/roles'
import { fieldOf } from '@/model/fields/fields'
import type { GoldenGrain } from '@/model/grains'
import type { Hints } from '@/model/identity/guard-questions'
import type { TxCtx } from '@/server/spine/ctx'

/** One of several look-alikes: `hints` holds each field's value or mask, as the reader may see it, and what was worked out for questions. */
export type Side = { number: number; hints: Hints }

/** What the reader may see of these customers, by entity. */
export async function loadHints(
  ctx: TxCtx,
  grain: GoldenGrain,
  entityIds: readonly string[],
): Promise<Map<string, Side>> {
  const role = ctx.actor.role as Role
  const columns = readableGoldenColumns(grain, role).filter((column) => fieldOf(grain, column))
  const ids = sql`${sql.param([...entityIds])}::uuid[]`
  const rows = await ctx.tx.execute<
    { entity_id: string; number: number; masked: Record<string, string> } & Record<string, unknown>
  >(
    sql`select ${sql.raw(['entity_id', 'number', 'masked', ...columns].join(', '))} from ${sql.raw(`golden_${grain}`)} where entity_id = any (${ids})`,
  )
  const worked = may(role, 'customer.confirm') ? await workedOut(ctx, entityIds) : new Map<string, Hints>()
  return new Map(
    rows.map((row) => {
      const clear = columns.flatMap((column) => (row[column] === null ? [] : [[column, String(row[column])] as const]))
      const hints = { ...row.masked, ...Object.fromEntries(clear), ...worked.get(row.entity_id) }
      return [row.entity_id, { number: row.number, hints }]
    }),
  )
}

/** The letter the street begins with, and what the last order holds. */
async function workedOut(ctx: TxCtx, entityIds: readonly string[]): Promise<Map<string, Hints>> {
  const rows = await ctx.tx.execute<{ entity_id: string; street: string | null; ordered: string | null }>(sql`
    select e.id as entity_id, kith_street_initial(e.id) as street, (
      select string_agg(l.product_name, ', ' order by l.line) from order_line l where l.order_id = (
        select o.fact_id from membership m join customer_order o using (record_id)
        where m.entity_id = e.id order by o.placed_at desc, o.fact_id limit 1)) as ordered
    from unnest(${sql.param([...entityIds])}::uuid[]) e(id)`)
  return new Map(
    rows.map((row) => [
      row.entity_id,
      {
        ...(row.street === null ? {} : { street_initial: row.street }),
        ...(row.ordered === null ? {} : { last_order: row.ordered }),
      },
    ]),
  )
}
