import { sayMetric } from '@/model/metrics/say-metric'
import { metricOf } from '@/model/metrics/all-metrics'
import { listMetrics, type MetricLine } from '@/server/metrics/list-metrics'
import type { TxCtx } from '@/server/spine/ctx'
import { doubtsSection, outcomesSection } from './case-sections'
import { findingsSection } from './findings-section'
import type { HomeItem, HomeSection } from './home'
import { plural } from './plural'
import { sayDay } from '@/lib/say-day'

/** What waits for the analyst: numbers that moved, numbers not measured today, grave findings. */
export async function analystHome(ctx: TxCtx): Promise<HomeSection[]> {
  const lines = await listMetrics(ctx, {})
  const moved = lines
    .filter((line) => Math.abs(change(line)) >= 0.01)
    .toSorted((a, b) => Math.abs(change(b)) - Math.abs(change(a)))
  const today = ctx.now.toISOString().slice(0, 10)
  const late = lines.filter((line) => line.day === null || line.day < today)
  return [
    {
      key: 'moved',
      title: 'Moved since the month end',
      count: moved.length,
      say: moved.length ? `${plural(moved.length, 'metric')} moved by 1% or more.` : 'No metric moved by 1%.',
      href: '/metrics',
      more: 'All metrics',
      left: 0,
      items: moved.map(item),
    },
    ...(await doubtsSection(ctx)),
    ...(await outcomesSection(ctx)),
    {
      key: 'late',
      title: 'Not measured today',
      count: late.length,
      say: late.length
        ? 'These stand at an earlier day; the worker measures every night.'
        : 'Every metric was measured today.',
      href: '/metrics',
      more: 'All metrics',
      left: 0,
      items: late.map((line) => ({
        ...item(line),
        sub: line.day ? `Newest value of ${sayDay(line.day)}.` : 'Never measured.',
      })),
    },
    await findingsSection(ctx, true),
  ]
}

const change = (line: MetricLine): number =>
  line.value === null || !line.before?.value ? 0 : line.value / line.before.value - 1

function item(line: MetricLine): HomeItem {
  const metric = metricOf(line.key)
  const show = (value: number) => (metric ? sayMetric(metric, value) : String(value))
  const ratio = change(line)
  const bad = metric?.better !== 'neither' && (metric?.better === 'up') === ratio < 0
  return {
    key: line.key,
    title: metric?.label ?? line.key,
    of: line.value === null ? undefined : `total:${line.key}`,
    sub:
      line.before && line.value !== null
        ? `${show(line.value)} now, ${show(line.before.value)} on ${sayDay(line.before.day)}.`
        : (metric?.meaning ?? ''),
    end: {
      text: `${ratio < 0 ? '−' : '+'}${(Math.abs(ratio) * 100).toFixed(1)}%`,
      tone: bad && ratio !== 0 ? 'risk' : 'plain',
    },
    href: `/metrics/${line.key}`,
  }
}
