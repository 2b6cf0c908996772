import { may } from '@/model/access/permissions'
import type { MetricKey } from '@/model/metrics/all-metrics'
import type { Metric } from '@/model/metrics/metric'
import { sayVoice } from '@/model/metrics/standing'
import { getStanding } from '../metrics/confirm/get-standing'
import type { TxCtx } from '../spine/ctx'
import type { ReceiptText } from './receipt'

/** The definition a value was made by, and who vouches for it, as far as the reader may open definitions. */
export async function definitionLines(
  ctx: TxCtx,
  metric: Metric & { key: MetricKey },
  version: number | null,
): Promise<ReceiptText[]> {
  const { role } = ctx.actor
  const opens = role !== 'system' && may(role, 'metric.read')
  const definition: ReceiptText = {
    label: 'Definition',
    text: version === null ? metric.label : `${metric.label}, version ${version}`,
    note: `owner ${metric.owner.name}`,
    ...(opens ? { href: `/metrics/${metric.key}` } : {}),
  }
  return opens ? [definition, await certifiedLine(ctx, metric)] : [definition]
}

async function certifiedLine(ctx: TxCtx, metric: Metric & { key: MetricKey }): Promise<ReceiptText> {
  const { certified, since, waitsFor, voices } = await getStanding(ctx, { metric: metric.key })
  if (!certified) {
    const waiting = waitsFor.map((one) => sayVoice(metric, one)).join(', ')
    return { label: 'Certified', text: `Not yet: waits for ${waiting}` }
  }
  const names = [...new Set(voices.flatMap(({ confirmation }) => (confirmation ? [confirmation.by] : [])))]
  return { label: 'Certified', text: names.join(', '), ...(since ? { note: `since ${since.slice(0, 10)}` } : {}) }
}

/** Where one goes from a metric's number: why it differs from another one. */
export function metricLinks(
  ctx: TxCtx,
  metric: Metric & { key: MetricKey },
  day: string | undefined,
): { href: string; text: string }[] {
  const { role } = ctx.actor
  if (role === 'system' || !may(role, 'metric.read')) return []
  const of = new URLSearchParams({ a: metric.key, ...(day ? { 'a.day': day } : {}) })
  return [{ href: `/metrics/compare?${of}`, text: 'Why do these two differ?' }]
}
