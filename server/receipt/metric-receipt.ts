import { sayMetric } from '@/model/metrics/say-metric'
import { sql } from 'drizzle-orm'
import { notFound } from '@/lib/errors'
import { classifications, mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import { type GoldenGrain, goldenGrains, grains } from '@/model/grains'
import { type MetricKey, metricOf } from '@/model/metrics/all-metrics'
import type { Metric } from '@/model/metrics/metric'
import { asIso } from '../customers/as-iso'
import type { TxCtx } from '../spine/ctx'
import { entityStanding } from './entity-standing'
import type { Reference } from './read-reference'
import type { ReceiptData, Shown, ReceiptText } from './receipt'

/** Class of the facts a metric is made from; one not named is internal. */
const commercial: ReadonlySet<MetricKey> = new Set(['mrr'])

/** The readers of a metric's values. */
export const metricReaders = (key: MetricKey): readonly Role[] =>
  classifications[commercial.has(key) ? 'commercial' : 'internal'].readers

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
  const hidden = commercial.has(metric.key) && !mayRead(ctx.actor.role as Role, 'commercial')
  const rows = hidden
    ? []
    : await ctx.tx.execute<{
        value: number
        currency: string | null
        day: string
        version: number
        detail: Record<string, unknown>
        computed_at: string
      }>(sql`
        select value, currency, day, version, detail, computed_at from metric_current where entity_id = ${entityId}::uuid and metric = ${metric.key}`)
  const row = rows[0]
  return {
    reference,
    ...standing,
    name: metric.label,
    meaning: metric.meaning,
    value: { ...metricShown(metric, row?.value ?? null, row?.currency ?? null), hidden },
    candidates: [],
    lines: [
      ...(row ? inputLines(row.detail) : []),
      { label: 'Grain', text: `${grains[grain as GoldenGrain].label}, one value a day`, note: row?.day },
      definitionLine(metric, row?.version ?? null),
      { label: 'Read from', text: metric.sources.join(', ') },
    ],
    freshness: row ? { arrivedAt: asIso(row.computed_at), changedAt: null, limitHours: metric.freshHours } : null,
    readers: metricReaders(metric.key),
    historyHref: null,
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

/** The line that names the definition a value was made by. */
export const definitionLine = (metric: Metric, version: number | null): ReceiptText => ({
  label: 'Definition',
  text: version === null ? metric.label : `${metric.label}, version ${version}`,
  note: `owner ${metric.owner.name}`,
  href: `/metrics/${metric.key}`,
})

function inputLines(detail: Record<string, unknown>): ReceiptText[] {
  if (!Array.isArray(detail.inputs)) return []
  return detail.inputs.flatMap((input: unknown) => {
    if (typeof input !== 'object' || input === null || !('label' in input) || !('now' in input) || !('most' in input))
      return []
    const because = 'because' in input ? String(input.because) : ''
    return [{ label: String(input.label), text: because, note: `${String(input.now)} / ${String(input.most)}` }]
  })
}
