import { type SQL, sql } from 'drizzle-orm'
import type { Metric } from '@/model/metrics/metric'
import type { TxCtx } from '@/server/spine/ctx'
import { dateArray, freshValues } from './fresh-values'
import { upsertFresh } from './write-days'

/** The accounts named, in place of all accounts: the definition's text stays as it is and reads only these. */
export const onlyAccounts = (accounts: readonly string[]): SQL => sql`
  customer_account as materialized (
    select * from public.customer_account where account_id = any(${sql.param(`{${accounts.join(',')}}`)}::uuid[]))`

/**
 * Computes a metric anew for few accounts on several days, and moves the totals of those days by what changed. The
 * cost depends on the accounts named, not on how many there are.
 */
export async function writeEntities(
  ctx: TxCtx,
  metric: Metric,
  accounts: readonly string[],
  days: readonly string[],
): Promise<void> {
  const ids = sql`${sql.param(`{${accounts.join(',')}}`)}::uuid[]`
  const dates = dateArray(days)
  await ctx.tx.execute(sql`
    with ${onlyAccounts(accounts)},
    fresh as materialized (${freshValues(metric, days)}),
    change as (
      select day, ${changeOf(metric)} as total, sum(side) as entities from (
        select day, value, 1 as side from fresh
        union all
        select day, value, -1 from metric_value where metric = ${metric.key} and entity_id = any(${ids}) and day = any(${dates})) both_sides
      group by day),
    gone as (
      delete from metric_value v where v.metric = ${metric.key} and v.entity_id = any(${ids}) and v.day = any(${dates})
        and not exists (select 1 from fresh f where f.entity_id = v.entity_id and f.day = v.day)),
    written as (${upsertFresh(metric)})
    update metric_total t set entities = t.entities + c.entities, value = ${newTotal(metric)}
    from change c where t.metric = ${metric.key} and t.day = c.day and (c.total <> 0 or c.entities <> 0)`)
}

const changeOf = (metric: Metric): SQL =>
  metric.total === 'count' ? sql`coalesce(sum(side) filter (where value <> 0), 0)` : sql`sum(side * value)`

/** Values of an averaged metric are whole numbers, so the sum behind the average comes back exactly. */
const newTotal = (metric: Metric): SQL =>
  metric.total === 'average'
    ? sql`case when t.entities + c.entities = 0 then 0 else (round(t.value * t.entities) + c.total) / (t.entities + c.entities) end`
    : sql`t.value + c.total`
