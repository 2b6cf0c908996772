import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { entityCode } from '@/model/grains'
import { query } from '@/server/spine/query'

/** The steps between the billing dashboard and active customers; `twice` counts accounts with several billing customers. */
export const gapSteps = ['twice', 'late', 'quiet', 'active'] as const

export type GapStep = (typeof gapSteps)[number]

/** An account that makes a step of the gap; `times` is how many customers billing counts it as. */
export type GapAccount = { entityId: string; code: string; name: string | null; times: number }

export type GapList = { rows: GapAccount[]; count: number }

const most = 200

/** The accounts behind one step of the gap on the newest day measured, by number, at most 200, with how many there are in all. */
export const listGap = query({
  name: 'listGap',
  permission: 'metric.read',
  input: z.object({ step: z.enum(gapSteps) }),
  run: async (ctx, { step }): Promise<GapList> => {
    const rows = await ctx.tx.execute<{
      entity_id: string
      number: number
      name: string | null
      times: number
      count: number
    }>(sql`
      with newest as (select max(day) as day from metric_total where metric = 'active_customer'),
      paying as (
        select a.account_id, count(distinct w.record_id)::integer as times
        from newest n cross join customer_account a join account_worth w on w.account_id = a.account_id and w.monthly_amount > 0
          and w.from_at < (n.day + 1)::timestamp at time zone 'UTC' and w.to_at >= (n.day + 1)::timestamp at time zone 'UTC'
        where a.known_since <= n.day group by 1)
      select g.entity_id, g.number, g.name, coalesce(p.times, 0) as times, count(*) over ()::integer as count
      from newest n join metric_value v on v.metric = 'active_customer' and v.day = n.day
        join golden_account g on g.entity_id = v.entity_id left join paying p on p.account_id = v.entity_id
      where ${conditions[step]} order by g.number limit ${most}`)
    return {
      rows: rows.map((row) => ({
        entityId: row.entity_id,
        code: entityCode('account', row.number),
        name: row.name,
        times: row.times,
      })),
      count: rows[0]?.count ?? 0,
    }
  },
})

const conditions: Record<GapStep, SQL> = {
  twice: sql`p.times > 1`,
  late: sql`v.detail->>'state' = 'late'`,
  quiet: sql`v.detail->>'state' = 'quiet'`,
  active: sql`v.detail->>'state' = 'active'`,
}
