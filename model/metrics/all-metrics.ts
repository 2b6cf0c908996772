import { activeCustomer } from './active-customer'
import { activeUsers } from './active-users'
import { averageOrderValue } from './average-order-value'
import { boughtToDate } from './bought-to-date'
import { campaignRevenue } from './campaign-revenue'
import { churnRisk } from './churn-risk'
import { churnedAccount } from './churned-account'
import { engagedUser } from './engaged-user'
import { firstResponseTime } from './first-response-time'
import { health } from './health'
import { healthAlarm } from './health-alarm'
import { lifetimeValue } from './lifetime-value'
import type { Metric } from './metric'
import { mrr } from './mrr'
import { netRevenueRetention } from './net-revenue-retention'
import { onboardingTime } from './onboarding-time'
import { openTickets } from './open-tickets'
import { orderCount } from './order-count'
import { paidCustomer } from './paid-customer'
import { purchaseFrequency } from './purchase-frequency'
import { qualifiedLead } from './qualified-lead'
import { retention } from './retention'
import { seatsUsed } from './seats-used'
import { usageFrequency } from './usage-frequency'
import { usageTrend } from './usage-trend'

/** Every metric, in the order they are listed. */
export const allMetrics = [
  activeCustomer,
  paidCustomer,
  churnedAccount,
  mrr,
  netRevenueRetention,
  retention,
  lifetimeValue,
  campaignRevenue,
  health,
  healthAlarm,
  churnRisk,
  activeUsers,
  engagedUser,
  seatsUsed,
  usageFrequency,
  usageTrend,
  openTickets,
  firstResponseTime,
  onboardingTime,
  qualifiedLead,
  orderCount,
  averageOrderValue,
  boughtToDate,
  purchaseFrequency,
] as const satisfies readonly Metric[]

export type MetricKey = (typeof allMetrics)[number]['key']

export const metricKeys = allMetrics.map((metric) => metric.key)

/** The definition of a key, or undefined. */
export function metricOf(key: string): (Metric & { key: MetricKey }) | undefined {
  return allMetrics.find((metric) => metric.key === key)
}
