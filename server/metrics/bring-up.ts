import { type SQL, sql } from 'drizzle-orm'
import { type Metric, versionOf } from '@/model/metrics/metric'
import type { TxCtx } from '@/server/spine/ctx'
import { currencyOf } from './currency-of'

/**
 * Common table expressions that make `source` (entity_id, value, detail) the newest values of a metric among the rows of
 * `metric_current` for which `among` (of `x`) holds: those that stayed the same are not touched, others of them go.
 */
export function bringUp(ctx: TxCtx, metric: Metric, day: string, source: SQL, among: SQL): SQL {
  const version = sql`${versionOf(metric)}::integer`
  const now = sql`${ctx.now.toISOString()}::timestamptz`
  return sql`
    held as materialized (
      select x.ctid as place, x.entity_id, x.day, x.version, x.value, x.detail from metric_current x where x.metric = ${metric.key} and ${among}),
    newer as materialized (
      select h.place, s.* from (${source}) s full join held h on h.entity_id = s.entity_id
      where h.place is null or s.entity_id is null
        or (h.day, h.version, h.value, h.detail) is distinct from (${day}::date, ${version}, s.value, s.detail)),
    away as (delete from metric_current c using newer n where c.ctid = n.place and n.entity_id is null),
    brought_up as (
      update metric_current c
      set day = ${day}::date, version = ${version}, value = n.value, currency = ${currencyOf(metric)}, detail = n.detail, computed_at = ${now}
      from newer n where c.ctid = n.place and n.entity_id is not null),
    begun as (
      insert into metric_current (entity_id, metric, day, grain, version, value, currency, detail, computed_at)
      select n.entity_id, ${metric.key}, ${day}::date, ${metric.grain}, ${version}, n.value, ${currencyOf(metric)}, n.detail, ${now}
      from newer n where n.place is null order by n.entity_id),`
}
