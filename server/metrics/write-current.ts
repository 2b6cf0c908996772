import { type SQL, sql } from 'drizzle-orm'
import { type Metric, type MetricReading, versionOf } from '@/model/metrics/metric'
import type { TxCtx } from '@/server/spine/ctx'
import { dayLiteral, metricSql } from './metric-sql'
import { onlyEntities } from './write-entities'
import { currencyOf } from './write-days'

/** Brings the newest value of each entity (or of those named) up to the given day. */
export async function writeCurrent(
  ctx: TxCtx,
  metric: Metric,
  day: string,
  entityIds: readonly string[] | null,
): Promise<void> {
  const among = entityIds ? sql`and entity_id = any(${sql.param(`{${entityIds.join(',')}}`)}::uuid[])` : sql``
  await ctx.tx.execute(sql`
    delete from metric_current c where c.metric = ${metric.key} ${among}
      and not exists (select 1 from metric_value v where v.entity_id = c.entity_id and v.metric = c.metric and v.day = ${day}::date)`)
  if (metric.explain) return writeExplained(ctx, metric, metric.explain, day, entityIds, among)
  await upsert(
    ctx,
    sql`select entity_id, metric, day, grain, version, value, currency, detail from metric_value where metric = ${metric.key} and day = ${day}::date ${among}`,
  )
}

type Explained = {
  entity_id: string
  value: number
  detail: MetricReading['detail']
  value_before: number | null
  detail_before: MetricReading['detail'] | null
}

/** The detail that screens show is made from the reading of the day and that of 30 days before. */
async function writeExplained(
  ctx: TxCtx,
  metric: Metric,
  explain: NonNullable<Metric['explain']>,
  day: string,
  entityIds: readonly string[] | null,
  among: SQL,
): Promise<void> {
  const before = new Date(Date.parse(`${day}T00:00:00Z`) - 30 * 86_400_000).toISOString().slice(0, 10)
  const rows = await ctx.tx.execute<Explained>(sql`
    with ${entityIds ? sql`${onlyEntities(metric.grain, entityIds)},` : sql``}
    earlier as materialized (${sql.raw(metricSql(metric, dayLiteral(before)))})
    select v.entity_id, v.value, v.detail, e.value::double precision as value_before, e.detail as detail_before
    from metric_value v left join earlier e using (entity_id)
    where v.metric = ${metric.key} and v.day = ${day}::date ${among} order by v.entity_id`)
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
    await upsert(
      ctx,
      sql`select id, ${metric.key}, ${day}::date, ${metric.grain}, ${versionOf(metric)}::integer, value, ${currencyOf(metric)}, detail
        from jsonb_to_recordset(${batch}::jsonb) as row (id uuid, value double precision, detail jsonb)`,
    )
  }
}

const upsert = (ctx: TxCtx, source: SQL) =>
  ctx.tx.execute(sql`
    insert into metric_current as c (entity_id, metric, day, grain, version, value, currency, detail, computed_at)
    select n.*, ${ctx.now.toISOString()}::timestamptz from (${source}) n
    on conflict (entity_id, metric) do update
      set day = excluded.day, version = excluded.version, value = excluded.value, currency = excluded.currency,
        detail = excluded.detail, computed_at = excluded.computed_at
      where (c.day, c.version, c.value, c.detail) is distinct from (excluded.day, excluded.version, excluded.value, excluded.detail)`)
