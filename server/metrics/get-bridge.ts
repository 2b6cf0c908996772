import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { query } from '@/server/spine/query'

/** The steps from what the billing dashboard counts to active customers; they add up exactly. */
export type Bridge = { day: string; billing: number; countedTwice: number; late: number; quiet: number; active: number }

/** Why billing's paying customers and Kith's active customers differ, on the newest day measured. Null before that, or where the reader sees only part of the customers. */
export const getBridge = query({
  name: 'getBridge',
  permission: 'metric.read',
  input: z.object({}),
  run: async (ctx): Promise<Bridge | null> => {
    if (ctx.actor.role === 'success') return null
    const rows = await ctx.tx.execute<Bridge & { accounts: number }>(sql`
      with newest as (select max(day) as day from metric_total where metric = 'active_customer'),
      paying as (
        select count(distinct w.record_id)::integer as records
        from newest n, customer_account a cross join lateral (
          select w.record_id from account_worth w
          where w.account_id = a.account_id and w.monthly_amount > 0
            and w.from_at < (n.day + 1)::timestamp at time zone 'UTC' and w.to_at >= (n.day + 1)::timestamp at time zone 'UTC') w
        where a.known_since <= n.day)
      select n.day::text, p.records as billing, p.records - count(*) filter (where v.detail->>'state' <> 'not paying')::integer as "countedTwice",
        count(*) filter (where v.detail->>'state' = 'late')::integer as late, count(*) filter (where v.detail->>'state' = 'quiet')::integer as quiet,
        count(*) filter (where v.detail->>'state' = 'active')::integer as active
      from newest n cross join paying p join metric_value v on v.metric = 'active_customer' and v.day = n.day
      group by n.day, p.records`)
    return rows[0] ?? null
  },
})
