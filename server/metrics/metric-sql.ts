import type { Metric } from '@/model/metrics/metric'

/** SQL text that stands for the day and for the moment it ends. */
export type DayText = { day: string; end: string }

/** The given day written out, so that the text runs anywhere as it stands. */
export const dayLiteral = (day: string): DayText => ({
  day: `date '${day}'`,
  end: `timestamptz '${dayAfter(day)} 00:00:00+00'`,
})

/** The definition's text for a day. */
export function metricSql(metric: Metric, text: DayText): string {
  return metric.sql.trim().replace(/(?<!:):(day|end)\b/g, (_, name: keyof DayText) => text[name])
}

const totals = {
  sum: 'coalesce(sum(value), 0)',
  count: 'count(*) filter (where value <> 0)',
  average: 'coalesce(avg(value), 0)',
  ratio: 'coalesce(sum(part)::numeric / nullif(sum(whole), 0), 0)',
} as const satisfies Record<Metric['total'], string>

/** The expression that makes one number of all values of a metric. */
export const totalOf = (metric: Metric): string => totals[metric.total]

/** The text shown on the page of a metric: run by hand, it gives the total of that day. */
export function sqlShown(metric: Metric, day: string): string {
  const body = metricSql(metric, dayLiteral(day)).replaceAll('\n', '\n  ')
  return `select ${totalOf(metric)}\nfrom (\n  ${body}) value_of`
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}
