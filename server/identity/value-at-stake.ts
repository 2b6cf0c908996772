import { sql } from 'drizzle-orm'
import { inReportingCurrency } from '@/model/metrics/currencies'
import type { TxCtx } from '@/server/spine/ctx'
import { uuidArray } from './uuid-array'

/** What each entity is worth a year: its running subscriptions and the orders of the last 365 days, minor units of the reporting currency. */
export async function valueAtStake(ctx: TxCtx, entityIds: readonly string[]): Promise<Map<string, number>> {
  const ids = uuidArray(entityIds)
  const since = new Date(ctx.now.getTime() - 365 * 86_400_000).toISOString()
  const rows = await ctx.tx.execute<{ entity_id: string; currency: string; amount: number }>(sql`
    with member as materialized (select record_id, entity_id from membership where entity_id = any(${ids}))
    select entity_id, currency, sum(amount)::float8 as amount from (
      select m.entity_id, s.currency, case s.interval when 'year' then s.amount else s.amount * 12 end as amount
      from member m join subscription s using (record_id) where s.status in ('active', 'past_due')
      union all
      select m.entity_id, o.currency, o.total from member m join customer_order o using (record_id)
      where o.placed_at >= ${since}::timestamptz and o.status in ('placed', 'delivered')
    ) v group by 1, 2`)
  const worth = new Map<string, number>()
  for (const { entity_id, currency, amount } of rows)
    worth.set(entity_id, (worth.get(entity_id) ?? 0) + (inReportingCurrency(Math.round(amount), currency) ?? 0))
  return worth
}
