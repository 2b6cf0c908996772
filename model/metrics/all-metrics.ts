import { activeCustomer } from './active-customer'
import { activeUsers } from './active-users'
import { health } from './health'
import type { Metric } from './metric'
import { mrr } from './mrr'
import { openTickets } from './open-tickets'
import { paidCustomer } from './paid-customer'
import { seatsUsed } from './seats-used'

/** Every metric, in the order they are listed. */
export const allMetrics = [
  activeCustomer,
  paidCustomer,
  mrr,
  health,
  activeUsers,
  seatsUsed,
  openTickets,
] as const satisfies readonly Metric[]

export type MetricKey = (typeof allMetrics)[number]['key']

export const metricKeys = allMetrics.map((metric) => metric.key)

/** The definition of a key, or undefined. */
export function metricOf(key: string): (Metric & { key: MetricKey }) | undefined {
  return allMetrics.find((metric) => metric.key === key)
}
