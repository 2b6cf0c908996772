import { sql } from 'drizzle-orm'
import { readableColumns } from '@/db/grants'
import type { Role } from '@/model/access/roles'
import { asIso } from '../customers/as-iso'
import { query } from '../spine/query'
import { customerInput } from './customer-input'
import { memberIds, resolveEntity } from './resolve-entity'

/** One change of a subscription. Money a month in minor units, null for roles that may not read it. */
export type ExpansionRow = {
  factId: string
  at: string
  kind: string
  fromPlan: string | null
  toPlan: string | null
  fromSeats: number | null
  toSeats: number | null
  before: number | null
  after: number | null
  currency: string
}

type Row = {
  fact_id: string
  at: string
  kind: string
  from_plan: string | null
  to_plan: string | null
  from_seats: number | null
  to_seats: number | null
  mrr_before?: string
  mrr_after?: string
  currency: string
}

const wanted = [
  'fact_id',
  'at',
  'kind',
  'from_plan',
  'to_plan',
  'from_seats',
  'to_seats',
  'mrr_before',
  'mrr_after',
  'currency',
]

/** How an account's subscriptions grew and shrank, newest first; renewals that changed nothing are left out. */
export const listExpansion = query({
  name: 'listExpansion',
  permission: 'customer.read',
  input: customerInput,
  run: async (ctx, { grain, id }): Promise<ExpansionRow[]> => {
    const records = await memberIds(ctx, await resolveEntity(ctx, grain, id))
    const readable = readableColumns('subscription_change', ctx.actor.role as Role)
    const columns = wanted.filter((column) => readable.includes(column))
    const rows = await ctx.tx.execute<Row>(sql`
      select ${sql.raw(columns.join(', '))} from subscription_change
      where record_id = any (${sql.param(records)}::uuid[]) and kind <> 'renewed' order by at desc, fact_id limit 8`)
    return rows.map((row) => ({
      factId: row.fact_id,
      at: asIso(row.at),
      kind: row.kind,
      fromPlan: row.from_plan,
      toPlan: row.to_plan,
      fromSeats: row.from_seats,
      toSeats: row.to_seats,
      before: row.mrr_before === undefined ? null : Number(row.mrr_before),
      after: row.mrr_after === undefined ? null : Number(row.mrr_after),
      currency: row.currency,
    }))
  },
})
