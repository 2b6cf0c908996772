import { semanticViews } from '@/db/semantic-views'
import { type DatedFact, factDays } from '@/model/metrics/fact-days'
import type { Metric } from '@/model/metrics/metric'
import { viewsBehind } from '../views-behind'

const texts: Readonly<Record<string, string>> = semanticViews
const kinds = [...Object.keys(factDays), 'event'] as DatedFact[]

/** The kinds of facts a metric is made from, by any version of it whose text was kept. */
export function factsRead(metric: Metric): DatedFact[] {
  const own = [metric.sql, ...metric.versions.flatMap((one) => one.sql ?? [])].join(' ')
  const all = [own, ...viewsBehind(own).map((view) => texts[view] ?? '')].join(' ')
  const words = new Set(all.match(/\w+/g) ?? [])
  return kinds.filter((kind) => words.has(kind))
}
