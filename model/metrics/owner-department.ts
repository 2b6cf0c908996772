import { metricOf } from './all-metrics'
import { type Department, departmentNamed } from './departments'

/** The department of a metric's owner; null for what is no metric. */
export function ownerDepartment(key: string): Department | null {
  const metric = metricOf(key)
  return metric ? departmentNamed(metric.owner.team) : null
}
