import type { Role } from '@/model/access/roles'
import { mayUse } from '@/model/filters/may-use'
import type { GoldenGrain } from '@/model/grains'
import { allMetrics } from '@/model/metrics/all-metrics'
import type { ListColumn } from './list-column'
import { listColumns } from './list-columns'
import { type Measure, metricColumn } from './metric-column'

/**
 * The columns a role has, and those of the metrics asked for (keys with commas between) that it may read. One that rests
 * on what it may not read at all is absent; one it sees masked stays.
 */
export function columnsFor(grain: GoldenGrain, role: Role, asked?: string): ListColumn[] {
  const own = listColumns[grain].filter((column) => !column.needs || mayUse(role, grain, column.needs))
  const wanted = new Set(asked?.split(','))
  return [
    ...own,
    ...measuresFor(grain, role)
      .filter(({ key }) => wanted.has(key))
      .map(metricColumn),
  ]
}

/** The metrics a role may add to a list as columns: those of the grain that are no column yet. */
export function measuresFor(grain: GoldenGrain, role: Role): Measure[] {
  const shown = new Set(listColumns[grain].flatMap(({ of }) => (of && 'metric' in of ? [of.metric] : [])))
  return allMetrics
    .filter((metric) => metric.grain === grain && !shown.has(metric.key) && mayUse(role, grain, { metric: metric.key }))
    .map(({ key, label, unit }) => ({ key, label, unit }))
}
