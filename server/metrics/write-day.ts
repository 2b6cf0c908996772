import { sql } from 'drizzle-orm'
import { reportingCurrency } from '@/model/metrics/currencies'
import { type Metric, versionOf } from '@/model/metrics/metric'
import type { TxCtx } from '@/server/spine/ctx'
import { dayLiteral, metricSql, totalOf } from './metric-sql'

/** The currency values of a metric carry; null unless it is money. */
export const currencyOf = (metric: Metric) => (metric.unit === 'money' ? reportingCurrency : null)

/** Computes a metric for all its entities on one day and writes values and total. Values that stayed the same are not touched. */
export async function writeDay(ctx: TxCtx, metric: Metric, day: string): Promise<void> {
  const version = versionOf(metric)
  const currency = currencyOf(metric)
  await ctx.tx.execute(sql`
    with fresh as materialized (${sql.raw(metricSql(metric, dayLiteral(day)))}),
    gone as (
      delete from metric_value v where v.metric = ${metric.key} and v.day = ${day}::date
        and not exists (select 1 from fresh f where f.entity_id = v.entity_id))
    insert into metric_value as v (entity_id, metric, day, grain, version, value, currency, detail)
    select f.entity_id, ${metric.key}, ${day}::date, ${metric.grain}, ${version}::integer, f.value::double precision, ${currency}, f.detail from fresh f
    on conflict (entity_id, metric, day) do update
      set version = excluded.version, value = excluded.value, currency = excluded.currency, detail = excluded.detail
      where (v.version, v.value, v.detail) is distinct from (excluded.version, excluded.value, excluded.detail)`)
  await ctx.tx.execute(sql`
    insert into metric_total (metric, day, currency, version, value, entities, computed_at)
    select ${metric.key}, ${day}::date, ${currency ?? ''}, ${version}::integer, ${sql.raw(totalOf(metric))}, count(*), ${ctx.now.toISOString()}::timestamptz
    from metric_value where metric = ${metric.key} and day = ${day}::date
    on conflict (metric, day, currency) do update
      set version = excluded.version, value = excluded.value, entities = excluded.entities, computed_at = excluded.computed_at`)
}
