import { type SQL, sql } from 'drizzle-orm'
import { type Metric, versionOf } from '@/model/metrics/metric'
import type { RestatedWhy } from '@/model/metrics/restated'
import type { TxCtx } from '@/server/spine/ctx'
import { bringUp } from './bring-up'
import { currencyOf } from './currency-of'
import { dateArray, freshValues } from './fresh-values'
import { totalOf } from './metric-sql'

/** What else happens when days are written. */
export type WrittenDays = {
  /** The day whose values become the newest of each entity, where it is among them. */
  newest: string | null
  /** Days that had been measured before: what comes out differently is marked as restated, and why. */
  restated: readonly string[]
  why: RestatedWhy
}

/**
 * Computes a metric as one version defines it for all its entities on these days and writes values, totals and newest
 * values, all from one reading. Values that stayed the same are not touched. What differs is found by full joins, which
 * are never looped over, however wrong the planner is about how many rows a definition gives.
 */
export async function writeDays(
  ctx: TxCtx,
  metric: Metric,
  days: readonly string[],
  { newest, restated, why }: WrittenDays,
): Promise<void> {
  const dates = dateArray(days)
  const version = sql`${versionOf(metric)}::integer`
  const now = sql`${ctx.now.toISOString()}::timestamptz`
  await ctx.tx.execute(sql`
    with fresh as materialized (${freshValues(metric, days)}),
    had as materialized (
      select v.ctid as place, v.entity_id, v.day, v.version, v.value, v.part, v.whole, v.detail from metric_value v
      where v.metric = ${metric.key} and v.day = any(${dates})),
    changed as materialized (
      select h.place, h.value as was, coalesce(f.entity_id, h.entity_id) as of_entity, coalesce(f.day, h.day) as on_day, f.*
      from fresh f full join had h on h.entity_id = f.entity_id and h.day = f.day
      where h.place is null or f.entity_id is null
        or (h.version, h.value, h.part, h.whole, h.detail) is distinct from (${version}, f.value, f.part, f.whole, f.detail)),
    total as (${writeTotals(ctx, metric, dates, restated, why)}),
    ${restated.length ? sql`marked as (${markRestated(metric, restated, now, why)}),` : sql``}
    ${newest ? bringUp(ctx, metric, newest, sql`select entity_id, value, detail from fresh where day = ${newest}::date`, sql`true`) : sql``}
    gone as (delete from metric_value v using changed c where v.ctid = c.place and c.entity_id is null),
    moved as (
      update metric_value v set version = ${version}, value = c.value, part = c.part, whole = c.whole, currency = ${currencyOf(metric)}, detail = c.detail
      from changed c where v.ctid = c.place and c.entity_id is not null)
    insert into metric_value (entity_id, metric, day, grain, version, value, part, whole, currency, detail)
    select c.entity_id, ${metric.key}, c.day, ${metric.grain}, ${version}, c.value, c.part, c.whole, ${currencyOf(metric)}, c.detail
    from changed c where c.place is null order by c.entity_id, c.day`)
}

/** An average is kept as the sum it comes from too, so that it can be moved by a difference and come back exactly. */
const storedTotal = (metric: Metric): string =>
  metric.total === 'average' ? 'coalesce(sum(f.value::numeric) / nullif(count(f.entity_id), 0), 0)' : totalOf(metric)

function writeTotals(ctx: TxCtx, metric: Metric, dates: SQL, restated: readonly string[], why: RestatedWhy): SQL {
  const now = sql`${ctx.now.toISOString()}::timestamptz`
  const differs = sql`t.day = any(${dateArray(restated)}) and t.value is distinct from excluded.value`
  return sql`
    insert into metric_total as t (metric, day, currency, version, value, part, whole, entities, computed_at)
    select ${metric.key}, d.day, ${currencyOf(metric) ?? ''}, ${versionOf(metric)}::integer, ${sql.raw(storedTotal(metric))}, ${sql.raw(metric.total === 'average' ? 'sum(f.value::numeric)' : 'sum(f.part)')}, sum(f.whole), count(f.entity_id), ${now}
    from unnest(${dates}) d (day) left join fresh f on f.day = d.day
    group by d.day
    on conflict (metric, day, currency) do update
      set version = excluded.version, value = excluded.value, part = excluded.part, whole = excluded.whole, entities = excluded.entities, computed_at = excluded.computed_at,
        restated_at = case when ${differs} then excluded.computed_at else t.restated_at end, restated_why = case when ${differs} then ${why} else t.restated_why end`
}

const markRestated = (metric: Metric, restated: readonly string[], now: SQL, why: RestatedWhy): SQL => sql`
  insert into metric_restatement as m (entity_id, metric, day, restated_at, why, was)
  select c.of_entity, ${metric.key}, c.on_day, ${now}, ${why}, c.was
  from changed c where c.on_day = any(${dateArray(restated)}) and c.value is distinct from c.was order by 1, 3
  on conflict (entity_id, metric, day) do update set restated_at = excluded.restated_at, why = excluded.why, was = excluded.was`
