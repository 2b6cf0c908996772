import { type SQL, sql } from 'drizzle-orm'
import { type Metric, type MetricReading, versionOf } from '@/model/metrics/metric'
import type { TxCtx } from '@/server/spine/ctx'
import { dayLiteral, metricSql } from './metric-sql'
import { idArray, onlyEntities } from './only-entities'
import { currencyOf } from './write-days'

/** A metric and the newest day it was measured on. */
export type NewestDay = { metric: Metric; day: string }

/** Brings the newest values of each entity (or of those named) up to the newest day of each metric. All are of one grain. */
export async function writeCurrent(
  ctx: TxCtx,
  newest: readonly NewestDay[],
  entityIds: readonly string[] | null,
): Promise<void> {
  const among = entityIds ? sql`x.entity_id = any(${idArray(entityIds)})` : sql`true`
  const listed = sql.join(
    newest.map(({ metric, day }) => sql`(${metric.key}, ${day}::date, ${metric.explain !== undefined}::boolean)`),
    sql`, `,
  )
  // What entities have is found by their ids alone; the whole of a metric by its day.
  await ctx.tx.execute(sql`
    with newest (metric, day, explained) as (values ${listed}),
    have as materialized (select x.entity_id, x.metric, x.day, x.grain, x.version, x.value, x.currency, x.detail from metric_value x ${entityIds ? sql`` : sql`join newest n using (metric, day)`} where ${among}),
    wanted as materialized (select h.*, n.explained from have h join newest n using (metric, day)),
    held as materialized (select x.ctid as place, x.entity_id, x.metric from metric_current x where ${among} ${entityIds ? sql`` : sql`and x.metric in (select metric from newest)`}),
    gone as (
      delete from metric_current c using held h join newest n using (metric)
      where c.ctid = h.place and not exists (select 1 from wanted w where w.entity_id = h.entity_id and w.metric = h.metric))
    ${upsert(ctx, sql`select entity_id, metric, day, grain, version, value, currency, detail from wanted where not explained`)}`)
  for (const { metric, day } of newest)
    if (metric.explain) await writeExplained(ctx, metric, metric.explain, day, entityIds)
}

type Explained = {
  entity_id: string
  value: number
  detail: MetricReading['detail']
  value_before: number | null
  detail_before: MetricReading['detail'] | null
}

/** The detail that screens show is made from the reading of the day and that of 30 days before, both by the present text. */
async function writeExplained(
  ctx: TxCtx,
  metric: Metric,
  explain: NonNullable<Metric['explain']>,
  day: string,
  entityIds: readonly string[] | null,
): Promise<void> {
  const before = new Date(Date.parse(`${day}T00:00:00Z`) - 30 * 86_400_000).toISOString().slice(0, 10)
  const held = entityIds
    ? sql`x.entity_id = any(${idArray(entityIds)})`
    : sql`x.metric = ${metric.key} and x.day = ${day}::date`
  const rows = await ctx.tx.execute<Explained>(sql`
    with ${entityIds ? sql`${onlyEntities(metric.grain, entityIds, [metric.sql])},` : sql``}
    now as materialized (select x.entity_id, x.metric, x.day, x.value, x.detail from metric_value x where ${held}),
    earlier as materialized (${sql.raw(metricSql(metric, dayLiteral(before)))})
    select v.entity_id, v.value, v.detail, e.value::double precision as value_before, e.detail as detail_before
    from now v left join earlier e using (entity_id)
    where v.metric = ${metric.key} and v.day = ${day}::date order by v.entity_id`)
  const explained = rows.map((row) => ({
    id: row.entity_id,
    value: row.value,
    detail: explain(
      { value: row.value, detail: row.detail },
      row.value_before === null ? null : { value: row.value_before, detail: row.detail_before ?? {} },
    ),
  }))
  for (let from = 0; from < explained.length; from += 5000) {
    const batch = JSON.stringify(explained.slice(from, from + 5000))
    await ctx.tx.execute(
      upsert(
        ctx,
        sql`select id, ${metric.key}, ${day}::date, ${metric.grain}, ${versionOf(metric)}::integer, value, ${currencyOf(metric)}, detail
        from jsonb_to_recordset(${batch}::jsonb) as row (id uuid, value double precision, detail jsonb)`,
      ),
    )
  }
}

const upsert = (ctx: TxCtx, source: SQL): SQL => sql`
  insert into metric_current as c (entity_id, metric, day, grain, version, value, currency, detail, computed_at)
  select n.*, ${ctx.now.toISOString()}::timestamptz from (${source}) n
  on conflict (entity_id, metric) do update
    set day = excluded.day, version = excluded.version, value = excluded.value, currency = excluded.currency,
      detail = excluded.detail, computed_at = excluded.computed_at
    where (c.day, c.version, c.value, c.detail) is distinct from (excluded.day, excluded.version, excluded.value, excluded.detail)`
