import { sql } from 'drizzle-orm'
import { churnFeatures } from '@/model/churn/churn-features'
import { churnMeasuresSql } from '@/model/churn/churn-measures-sql'
import { churnRules } from '@/model/churn/churn-rules'
import type { ChurnExample } from '@/model/churn/learn-churn'
import { dateArray } from '@/server/metrics/fresh-values'
import type { TxCtx } from '@/server/spine/ctx'

type Row = { account: string; day: string; churned: boolean } & Record<string, unknown>

const inputs = churnFeatures.map(({ key }) => `f.in_${key}::double precision as ${key}`).join(', ')
const ofDay = (text: string) =>
  sql.raw(text.replace(/(?<!:):(day|end)\b/g, (_, name) => (name === 'day' ? 'd.day' : 'd.day_end')))

/**
 * The accounts that paid at the end of each of these days with their inputs as they stood then, and whether they were gone
 * within the horizon: their stage said churned, or the last paid subscription ended. Only the outcome looks past the day.
 */
export async function buildExamples(ctx: TxCtx, days: readonly string[]): Promise<ChurnExample[]> {
  if (days.length === 0) return []
  const horizon = sql.raw(`interval '${churnRules.horizonDays} days'`)
  const rows = await ctx.tx.execute<Row>(sql`
    with customer_account as materialized (
      select * from public.customer_account order by md5(account_id::text) limit ${churnRules.mostAccounts})
    select f.account_id as account, d.day::text as day, ${sql.raw(inputs)},
      exists (select 1 from account_stage s where s.account_id = f.account_id and s.stage = 'churned' and s.from_at >= d.day_end and s.from_at < d.day_end + ${horizon})
      or exists (
        select 1 from account_worth w
        where w.account_id = f.account_id and w.monthly_amount > 0 and w.to_at >= d.day_end and w.to_at < d.day_end + ${horizon}
          and not exists (
            select 1 from account_worth n
            where n.account_id = f.account_id and n.monthly_amount > 0 and n.from_at <= w.to_at and n.to_at > w.to_at)) as churned
    from (select day, (day + 1)::timestamp at time zone 'UTC' as day_end from unnest(${dateArray(days)}) as day) d
    cross join lateral (with ${ofDay(churnMeasuresSql)} select * from featured) f
    order by 2, 1`)
  return rows.map((row) => ({
    account: row.account,
    day: row.day,
    churned: row.churned,
    inputs: churnFeatures.map(({ key }) => Number(row[key])),
  }))
}
