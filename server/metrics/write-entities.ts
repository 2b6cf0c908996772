import { type SQL, sql } from 'drizzle-orm'
import type { MeasuredGrain, Metric } from '@/model/metrics/metric'
import type { TxCtx } from '@/server/spine/ctx'
import { dateArray, freshValues } from './fresh-values'
import { upsertFresh } from './write-days'

/** The entities named, in place of all of the grain: the definition's text stays as it is and reads only these. */
export const onlyEntities = (grain: MeasuredGrain, ids: readonly string[]): SQL => {
  const all = sql.raw(`customer_${grain}`)
  return sql`
  ${all} as materialized (
    select * from public.${all} where ${sql.raw(`${grain}_id`)} = any(${sql.param(`{${ids.join(',')}}`)}::uuid[]))`
}

/**
 * Computes a metric anew for few entities on several days, and moves the totals of those days by what changed. The
 * cost depends on the entities named, not on how many there are.
 */
export async function writeEntities(
  ctx: TxCtx,
  metric: Metric,
  entityIds: readonly string[],
  days: readonly string[],
): Promise<void> {
  const ids = sql`${sql.param(`{${entityIds.join(',')}}`)}::uuid[]`
  const dates = dateArray(days)
  await ctx.tx.execute(sql`
    with ${onlyEntities(metric.grain, entityIds)},
    fresh as materialized (${freshValues(metric, days)}),
    change as (
      select day, ${changeOf(metric)} as total, coalesce(sum(side * part), 0) as part, coalesce(sum(side * whole), 0) as whole, sum(side) as entities from (
        select day, value, part, whole, 1 as side from fresh
        union all
        select day, value, part, whole, -1 from metric_value where metric = ${metric.key} and entity_id = any(${ids}) and day = any(${dates})) both_sides
      group by day),
    gone as (
      delete from metric_value v where v.metric = ${metric.key} and v.entity_id = any(${ids}) and v.day = any(${dates})
        and not exists (select 1 from fresh f where f.entity_id = v.entity_id and f.day = v.day)),
    written as (${upsertFresh(metric)})
    update metric_total t set entities = t.entities + c.entities, value = ${newTotal(metric)}, part = t.part + c.part, whole = t.whole + c.whole
    from change c where t.metric = ${metric.key} and t.day = c.day and (c.total <> 0 or c.part <> 0 or c.whole <> 0 or c.entities <> 0)`)
}

const changeOf = (metric: Metric): SQL =>
  metric.total === 'count' ? sql`coalesce(sum(side) filter (where value <> 0), 0)` : sql`sum(side * value)`

/** Values of an averaged metric are whole numbers, so the sum behind the average comes back exactly; a ratio keeps its sums. */
function newTotal(metric: Metric): SQL {
  if (metric.total === 'ratio') return sql`coalesce((t.part + c.part) / nullif(t.whole + c.whole, 0), 0)`
  if (metric.total !== 'average') return sql`t.value + c.total`
  return sql`case when t.entities + c.entities = 0 then 0 else (round(t.value * t.entities) + c.total) / (t.entities + c.entities) end`
}
