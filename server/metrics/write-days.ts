import { type SQL, sql } from 'drizzle-orm'
import { reportingCurrency } from '@/model/metrics/currencies'
import { type Metric, versionOf } from '@/model/metrics/metric'
import type { TxCtx } from '@/server/spine/ctx'
import { dateArray, freshValues } from './fresh-values'
import { totalOf } from './metric-sql'

/** The currency values of a metric carry; null unless it is money. */
export const currencyOf = (metric: Metric) => (metric.unit === 'money' ? reportingCurrency : null)

/** Computes a metric as one version defines it for all its entities on these days and writes values and totals. Values that stayed the same are not touched. */
export async function writeDays(ctx: TxCtx, metric: Metric, days: readonly string[]): Promise<void> {
  const currency = currencyOf(metric)
  const dates = dateArray(days)
  await ctx.tx.execute(sql`
    with fresh as materialized (${freshValues(metric, days)}),
    gone as (
      delete from metric_value v where v.metric = ${metric.key} and v.day = any(${dates})
        and not exists (select 1 from fresh f where f.entity_id = v.entity_id and f.day = v.day))
    ${upsertFresh(metric)}`)
  await ctx.tx.execute(sql`
    insert into metric_total (metric, day, currency, version, value, part, whole, entities, computed_at)
    select ${metric.key}, d.day, ${currency ?? ''}, ${versionOf(metric)}::integer, ${sql.raw(storedTotal(metric))}, ${sql.raw(metric.total === 'average' ? 'sum(v.value::numeric)' : 'sum(v.part)')}, sum(v.whole), count(v.entity_id), ${ctx.now.toISOString()}::timestamptz
    from unnest(${dates}) d (day) left join metric_value v on v.metric = ${metric.key} and v.day = d.day
    group by d.day
    on conflict (metric, day, currency) do update
      set version = excluded.version, value = excluded.value, part = excluded.part, whole = excluded.whole, entities = excluded.entities, computed_at = excluded.computed_at`)
}

/** An average is kept as the sum it comes from too, so that it can be moved by a difference and come back exactly. */
const storedTotal = (metric: Metric): string =>
  metric.total === 'average' ? 'coalesce(sum(v.value::numeric) / nullif(count(v.entity_id), 0), 0)' : totalOf(metric)

/** Writes the rows of the query `fresh` as values, in the order of the key: neighbours land on the same page of its index. */
const upsertFresh = (metric: Metric): SQL => sql`
  insert into metric_value as v (entity_id, metric, day, grain, version, value, part, whole, currency, detail)
  select f.entity_id, ${metric.key}, f.day, ${metric.grain}, ${versionOf(metric)}::integer, f.value, f.part, f.whole, ${currencyOf(metric)}, f.detail
  from fresh f order by f.entity_id, f.day
  on conflict (entity_id, metric, day) do update
    set version = excluded.version, value = excluded.value, part = excluded.part, whole = excluded.whole, currency = excluded.currency, detail = excluded.detail
    where (v.version, v.value, v.part, v.whole, v.detail) is distinct from (excluded.version, excluded.value, excluded.part, excluded.whole, excluded.detail)`
