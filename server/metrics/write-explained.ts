import { type SQL, sql } from 'drizzle-orm'
import { type Metric, type MetricReading, versionOf } from '@/model/metrics/metric'
import type { TxCtx } from '@/server/spine/ctx'
import { bringUp } from './bring-up'
import { dayLiteral, metricSql } from './metric-sql'
import { idArray, onlyEntities } from './only-entities'

type Row = {
  entity_id: string
  value: number
  detail: MetricReading['detail']
  value_before: number | null
  detail_before: MetricReading['detail'] | null
}

const atOnce = 5000

/**
 * Brings the newest values of a metric whose detail is made by `explain` up to a day, of all entities or of those named.
 * The reading of 30 days before is the stored one where that day was measured with the same version, else it is worked
 * out by the present text: like is compared with like.
 */
export async function writeExplained(
  ctx: TxCtx,
  metric: Metric,
  day: string,
  entityIds: readonly string[] | null,
): Promise<void> {
  const { explain } = metric
  if (!explain) return
  const rows = await readings(ctx, metric, day, entityIds)
  const explained = rows.map((row) => ({
    id: row.entity_id,
    value: row.value,
    detail: explain(
      { value: row.value, detail: row.detail },
      row.value_before === null ? null : { value: row.value_before, detail: row.detail_before ?? {} },
    ),
  }))
  // Batches end at the id of their last row, the last one nowhere: each answers for a range of ids.
  for (let from = 0; from < Math.max(1, explained.length); from += atOnce) {
    const batch = explained.slice(from, from + atOnce)
    const after = from ? explained[from - 1]?.id : undefined
    const upTo = from + atOnce < explained.length ? batch.at(-1)?.id : undefined
    const among = sql.join(
      [
        entityIds ? sql`x.entity_id = any(${idArray(entityIds)})` : sql`true`,
        ...(after ? [sql`x.entity_id > ${after}::uuid`] : []),
        ...(upTo ? [sql`x.entity_id <= ${upTo}::uuid`] : []),
      ],
      sql` and `,
    )
    const source = sql`select id as entity_id, value, detail from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as row (id uuid, value double precision, detail jsonb)`
    await ctx.tx.execute(sql`with ${bringUp(ctx, metric, day, source, among)} done as (select 1) select 1 from done`)
  }
}

async function readings(
  ctx: TxCtx,
  metric: Metric,
  day: string,
  entityIds: readonly string[] | null,
): Promise<readonly Row[]> {
  const before = new Date(Date.parse(`${day}T00:00:00Z`) - 30 * 86_400_000).toISOString().slice(0, 10)
  const of = (on: string): SQL => sql`
    select x.entity_id, x.value, x.detail from metric_value x
    where x.metric = ${metric.key} and x.day = ${on}::date and ${entityIds ? sql`x.entity_id = any(${idArray(entityIds)})` : sql`true`}`
  const stored = !metric.looksBack || (await wasMeasured(ctx, metric, before))
  const narrowed = entityIds && !stored ? sql`${onlyEntities(metric.grain, entityIds, [metric.sql])},` : sql``
  const earlier = !metric.looksBack
    ? sql`select null::uuid as entity_id, null::double precision as value, null::jsonb as detail where false`
    : stored
      ? of(before)
      : sql.raw(metricSql(metric, dayLiteral(before)))
  return ctx.tx.execute<Row>(sql`
    with ${narrowed} now as materialized (${of(day)}), earlier as materialized (${earlier})
    select v.entity_id, v.value, v.detail, e.value::double precision as value_before, e.detail as detail_before
    from now v left join earlier e on e.entity_id = v.entity_id order by v.entity_id`)
}

async function wasMeasured(ctx: TxCtx, metric: Metric, day: string): Promise<boolean> {
  const rows = await ctx.tx.execute(sql`
    select 1 from metric_total where metric = ${metric.key} and day = ${day}::date and version = ${versionOf(metric)} limit 1`)
  return rows.length > 0
}
