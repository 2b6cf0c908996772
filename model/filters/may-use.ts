import { type Classification, mayRead } from '../access/classifications'
import type { Role } from '../access/roles'
import { fieldOf } from '../fields/fields'
import type { GoldenGrain } from '../grains'
import type { AnySubject } from './filter'

const metricClass: Readonly<Record<string, Classification>> = { mrr: 'commercial' }

/** May this role filter or sort by it? What one may not read one may not search by either. */
export function mayUse(role: Role, grain: GoldenGrain, on: AnySubject): boolean {
  if ('about' in on) return true
  if ('metric' in on) return mayRead(role, metricClass[on.metric] ?? 'internal')
  return mayRead(role, fieldOf(grain, on.field)?.classification ?? 'restricted')
}
