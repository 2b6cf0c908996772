import { type SQL, sql } from 'drizzle-orm'
import { type MeasuredGrain, type Metric, versionOf } from '@/model/metrics/metric'
import type { RestatedWhy } from '@/model/metrics/restated'
import type { TxCtx } from '@/server/spine/ctx'
import { freshValues } from './fresh-values'
import { idArray, onlyEntities } from './only-entities'
import type { MetricPart } from './parts-of'
import { currencyOf } from './currency-of'

/**
 * Computes metrics of one grain anew for few entities on several days, and moves the totals of those days by what
 * changed. The cost depends on the entities named, not on how many there are: what they had is found by their ids alone.
 */
export async function writeEntities(
  ctx: TxCtx,
  grain: MeasuredGrain,
  entityIds: readonly string[],
  parts: readonly MetricPart[],
  why: RestatedWhy,
): Promise<void> {
  const now = sql`${ctx.now.toISOString()}::timestamptz`
  const past = sql`< ${ctx.now.toISOString().slice(0, 10)}::date`
  const moved = sql`t.day ${past} and (c.total <> 0 or c.part <> 0 or c.whole <> 0)`
  const texts = parts.map(({ metric }) => metric.sql)
  await ctx.tx.execute(sql`
    with ${onlyEntities(grain, entityIds, texts)},
    asked as (${union(parts.map(({ metric, days }) => asked(metric, days)))}),
    fresh as materialized (${union(parts.map(({ metric, days }) => fresh(metric, days)))}),
    had as materialized (
      select v.ctid as place, v.entity_id, v.metric, v.day, v.version, v.value, v.part, v.whole, v.detail from metric_value v where v.entity_id = any(${idArray(entityIds)})),
    before as materialized (select h.*, a.total as way from had h join asked a using (metric, day)),
    change as (
      select metric, day, way, case way when 'count' then coalesce(sum(side) filter (where value <> 0), 0) else sum(side * value) end as total,
        coalesce(sum(side * case way when 'average' then value::numeric else part end), 0) as part, coalesce(sum(side * whole), 0) as whole, sum(side) as entities
      from (
        select metric, day, way, value, part, whole, 1 as side from fresh
        union all select metric, day, way, value, part, whole, -1 from before) both_sides
      group by 1, 2, 3),
    gone as (
      delete from metric_value v using before b where v.ctid = b.place
        and not exists (select 1 from fresh f where f.entity_id = b.entity_id and f.metric = b.metric and f.day = b.day)),
    marked as (
      insert into metric_restatement as m (entity_id, metric, day, restated_at, why, was)
      select entity_id, metric, day, ${now}, ${why}, b.value
      from fresh f full join before b using (entity_id, metric, day)
      where day ${past} and f.value is distinct from b.value order by 1, 2, 3
      on conflict (entity_id, metric, day) do update set restated_at = excluded.restated_at, why = excluded.why, was = excluded.was),
    written as (
      insert into metric_value as v (entity_id, metric, day, grain, version, value, part, whole, currency, detail)
      select f.entity_id, f.metric, f.day, ${grain}, f.version, f.value, f.part, f.whole, f.currency, f.detail from fresh f
      where not exists (
        select 1 from before b where b.entity_id = f.entity_id and b.metric = f.metric and b.day = f.day
          and (b.version, b.value, b.part, b.whole, b.detail) is not distinct from (f.version, f.value, f.part, f.whole, f.detail))
      order by f.entity_id, f.metric, f.day
      on conflict (entity_id, metric, day) do update
        set version = excluded.version, value = excluded.value, part = excluded.part, whole = excluded.whole, currency = excluded.currency, detail = excluded.detail)
    update metric_total t set entities = t.entities + c.entities, value = ${newTotal}, part = ${newPart}, whole = t.whole + c.whole,
      restated_at = case when ${moved} then ${now} else t.restated_at end, restated_why = case when ${moved} then ${why} else t.restated_why end
    from change c where t.metric = c.metric and t.day = c.day and (c.total <> 0 or c.part <> 0 or c.whole <> 0 or c.entities <> 0)`)
}

const union = (parts: readonly SQL[]): SQL => sql.join([...parts], sql` union all `)

const asked = (metric: Metric, days: readonly string[]): SQL =>
  sql`select ${metric.key}::text as metric, day, ${metric.total}::text as total from unnest(${sql.param(`{${days.join(',')}}`)}::date[]) as day`

const fresh = (metric: Metric, days: readonly string[]): SQL => sql`
  select ${metric.key}::text as metric, ${metric.total}::text as way, ${versionOf(metric)}::integer as version, ${currencyOf(metric)}::text as currency,
    n.day, n.entity_id, n.value, n.part, n.whole, n.detail from (${freshValues(metric, days)}) n`

/** The sum behind an average is kept as its part, so that it comes back exactly; a total of before that has none is a sum of whole numbers. */
const newPart: SQL = sql`case c.way when 'average' then coalesce(t.part, round((t.value * t.entities)::numeric)) else t.part end + c.part`

const newTotal: SQL = sql`case c.way
  when 'ratio' then coalesce((t.part + c.part) / nullif(t.whole + c.whole, 0), 0)
  when 'average' then coalesce((${newPart}) / nullif(t.entities + c.entities, 0), 0)
  else t.value + c.total end`
