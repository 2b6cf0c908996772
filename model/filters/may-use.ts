import { type Classification, mayRead } from '../access/classifications'
import type { Role } from '../access/roles'
import { fieldOf } from '../fields/fields'
import type { GoldenGrain } from '../grains'
import { metricOf } from '../metrics/all-metrics'
import { isCommercial } from '../metrics/metric'
import type { AnySubject } from './filter'

const classOf = (key: string): Classification => {
  const metric = metricOf(key)
  return metric && isCommercial(metric) ? 'commercial' : 'internal'
}

/** May this role filter or sort by it? What one may not read one may not search by either. */
export function mayUse(role: Role, grain: GoldenGrain, on: AnySubject): boolean {
  if ('about' in on) return true
  if ('metric' in on) return mayRead(role, classOf(on.metric))
  return mayRead(role, fieldOf(grain, on.field)?.classification ?? 'restricted')
}
