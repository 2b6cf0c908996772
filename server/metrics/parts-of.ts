import { definitionOn } from '@/model/metrics/definition-on'
import { type Metric, versionOf } from '@/model/metrics/metric'

/** Days that one version of a definition measures. */
export type MetricPart = { metric: Metric; days: string[] }

/** The days of a metric by the version they are measured with, the newest version last. */
export function partsOf(metric: Metric, days: readonly string[]): MetricPart[] {
  const parts = new Map<number, MetricPart>()
  for (const day of days) {
    const definition = definitionOn(metric, day)
    const part = parts.get(versionOf(definition)) ?? { metric: definition, days: [] }
    part.days.push(day)
    parts.set(versionOf(definition), part)
  }
  return [...parts.values()].toSorted((a, b) => versionOf(a.metric) - versionOf(b.metric))
}
