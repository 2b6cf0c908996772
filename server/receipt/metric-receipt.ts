import { sql } from 'drizzle-orm'
import { notFound } from '@/lib/errors'
import { classifications, mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import { goldenGrains, grains } from '@/model/grains'
import { type MetricKey, metricOf } from '@/model/metrics/all-metrics'
import { definitionOn } from '@/model/metrics/definition-on'
import { isCommercial, type Metric } from '@/model/metrics/metric'
import { sayMetric, sayMetricChange, sayValue } from '@/model/metrics/say-metric'
import { asIso } from '../customers/as-iso'
import { dayLiteral, metricSql } from '../metrics/metric-sql'
import type { TxCtx } from '../spine/ctx'
import { definitionLines, metricLinks } from './definition-lines'
import { entityStanding } from './entity-standing'
import type { Reference } from './read-reference'
import type { ReceiptData, ReceiptText, Shown } from './receipt'
import { restatedLine } from './restated-line'
import { sourcesRead } from './sources-read'

/** The readers of a metric's values: money is for readers of commercial facts. */
export const metricReaders = (metric: Pick<Metric, 'unit' | 'commercial'>): readonly Role[] =>
  classifications[isCommercial(metric) ? 'commercial' : 'internal'].readers

type Row = {
  value: number
  currency: string | null
  day: string
  version: number
  detail: Record<string, unknown>
  computed_at: string | null
  restated_at: string | null
  why: string | null
  was: number | null
}

/** The receipt of one customer's value of a metric: definition with version, when it was worked out, and its inputs. */
export async function metricReceipt(
  ctx: TxCtx,
  reference: string,
  of: Extract<Reference, { kind: 'metric' }>,
): Promise<ReceiptData> {
  const metric = metricOf(of.metric)
  const grain = goldenGrains.find((one) => one === metric?.grain)
  if (!metric || !grain) throw notFound('That metric')
  const { masked: _, entityId, ...standing } = await entityStanding(ctx, grain, of.entityId)
  const hidden = isCommercial(metric) && !mayRead(ctx.actor.role as Role, 'commercial')
  const rows = hidden ? [] : await readings(ctx, entityId, metric.key, of.day)
  const row = rows[0]
  return {
    reference,
    ...standing,
    name: metric.label,
    meaning: metric.meaning,
    value: { ...metricShown({ ...metric, total: 'sum' }, row?.value ?? null, row?.currency ?? null), hidden },
    candidates: [],
    lines: [
      ...(row ? [...changeLines(metric, row.detail), ...inputLines(row.detail)] : []),
      { label: 'Grain', text: `${grains[grain].label}, one value a day`, note: row?.day },
      ...(row?.restated_at && row.why
        ? [restatedLine(row.restated_at, row.why, row.was === null ? 'nothing' : sayValue(metric, row.was))]
        : []),
      ...(await definitionLines(ctx, metric, row?.version ?? null)),
    ],
    freshness: row?.computed_at
      ? { arrivedAt: asIso(row.computed_at), changedAt: null, limitHours: metric.freshHours }
      : null,
    readers: metricReaders(metric),
    sources: await sourcesRead(ctx, metric.sources),
    caveats: metric.caveats,
    ...(row ? { sql: entitySql(metric, entityId, row.day) } : {}),
    links: metricLinks(ctx, metric, row?.day),
  }
}

/** A metric's value with its unit. */
export function metricShown(metric: Metric, value: number | null, currency: string | null): Shown {
  if (metric.unit === 'money' || metric.unit === 'score' || value === null)
    return {
      type: metric.unit === 'money' ? 'money' : 'score',
      value: value === null ? null : Math.round(value),
      ...(currency ? { currency } : {}),
    }
  return { type: 'text', value: sayMetric(metric, value) }
}

/** The newest value, or the newest measured by the end of a day. */
function readings(ctx: TxCtx, entityId: string, metric: MetricKey, day: string | null): Promise<readonly Row[]> {
  return day === null
    ? ctx.tx.execute<Row>(sql`
        select v.value, v.currency, v.day::text, v.version, v.detail, v.computed_at, r.restated_at, r.why, r.was from metric_current v
        left join metric_restatement r using (entity_id, metric, day) where v.entity_id = ${entityId}::uuid and v.metric = ${metric}`)
    : ctx.tx.execute<Row>(sql`
        select v.value, v.currency, v.day::text, v.version, v.detail, t.computed_at, r.restated_at, r.why, r.was from metric_value v
        left join metric_restatement r using (entity_id, metric, day)
        left join metric_total t on t.metric = v.metric and t.day = v.day
        where v.entity_id = ${entityId}::uuid and v.metric = ${metric} and v.day <= ${day}::date order by v.day desc limit 1`)
}

function entitySql(metric: Metric, entityId: string, day: string): string {
  const body = metricSql(definitionOn(metric, day), dayLiteral(day)).replaceAll('\n', '\n  ')
  return `select value\nfrom (\n  ${body}) value_of\nwhere entity_id = '${entityId}'`
}

/** What screens show beside the value: its change in 30 days, where the definition gives one. */
function changeLines(metric: Metric, { delta }: Record<string, unknown>): ReceiptText[] {
  return typeof delta === 'number' ? [{ label: 'In 30 days', text: sayMetricChange(metric, delta) }] : []
}

function inputLines(detail: Record<string, unknown>): ReceiptText[] {
  if (!Array.isArray(detail.inputs)) return []
  return detail.inputs.flatMap((input: unknown) => {
    if (typeof input !== 'object' || input === null || !('label' in input) || !('now' in input) || !('most' in input))
      return []
    const because = 'because' in input ? String(input.because) : ''
    return [{ label: String(input.label), text: because, note: `${String(input.now)} / ${String(input.most)}` }]
  })
}
