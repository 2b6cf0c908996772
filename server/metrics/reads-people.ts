import { semanticViews } from '@/db/semantic-views'
import type { Metric } from '@/model/metrics/metric'
import { viewsBehind } from './views-behind'

const texts: Readonly<Record<string, string>> = semanticViews

/** Whether a value can change by who is the same person, with all else as it was. */
export const readsPeople = (metric: Metric): boolean =>
  metric.grain === 'person' || viewsBehind(metric.sql).some((view) => /person/.test(`${view} ${texts[view]}`))
