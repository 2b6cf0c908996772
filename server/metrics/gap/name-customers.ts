import { sql } from 'drizzle-orm'
import { readableGoldenColumns } from '@/db/grants'
import type { Role } from '@/model/access/roles'
import { entityCode } from '@/model/grains'
import type { MeasuredGrain } from '@/model/metrics/metric'
import type { GapCustomer } from '@/model/metrics/split-gap'
import type { TxCtx } from '@/server/spine/ctx'

/** Who a customer of a step is. One that has merged since bears the code of what it belongs to now. */
export type GapCustomerName = {
  grain: MeasuredGrain
  code: string | null
  name: string | null
  /** Where its profile is now; null out of sight of the reader. */
  presentId: string | null
}
export type GapCustomerLine = GapCustomer & GapCustomerName

type Row = { record_id: string; entity_id: string; number: number; name: string | null }

/** The names and codes of customers, as far as the reader's role may read them, by id. */
export async function nameCustomers(
  ctx: TxCtx,
  grains: readonly [MeasuredGrain, MeasuredGrain],
  customers: readonly GapCustomer[],
): Promise<(entityId: string) => GapCustomerName> {
  const names = new Map<string, GapCustomerName>()
  const ids = [...new Set(customers.map((one) => one.entityId))]
  for (const grain of ids.length ? new Set(grains) : []) {
    const mayName = readableGoldenColumns(grain, ctx.actor.role as Role).includes('name')
    const rows = await ctx.tx.execute<Row>(sql`
      select m.record_id, m.entity_id, g.number, ${mayName ? sql`g.name` : sql`null`} as name
      from public.membership m join ${sql.raw(`golden_${grain}`)} g on g.entity_id = m.entity_id
      where m.record_id = any(${sql.param(`{${ids.join(',')}}`)}::uuid[])`)
    for (const row of rows)
      names.set(row.record_id, {
        grain,
        code: entityCode(grain, row.number),
        name: row.name,
        presentId: row.entity_id,
      })
  }
  const unseen: GapCustomerName = { grain: grains[1], code: null, name: null, presentId: null }
  return (entityId) => names.get(entityId) ?? unseen
}
