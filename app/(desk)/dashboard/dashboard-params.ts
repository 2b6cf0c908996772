import { z } from 'zod'
import { contactPurposeKeys } from '@/model/consent/contact-purposes'
import { periodKeys } from '@/model/dashboard/periods'
import type { UrlParams } from '@/model/filters/read-filters'

const shape = z.object({
  period: z.enum(periodKeys).catch('90d'),
  purpose: z.enum(contactPurposeKeys).catch('marketing'),
})

/** What the address of a dashboard sets; what cannot be read counts as not said. */
export type DashboardParams = z.output<typeof shape>

export const readDashboard = (params: UrlParams): DashboardParams => shape.parse(params)

/** The address of a dashboard. */
export function dashboardHref({ period, purpose }: DashboardParams): string {
  const query = new URLSearchParams({
    ...(period === '90d' ? {} : { period }),
    ...(purpose === 'marketing' ? {} : { purpose }),
  }).toString()
  return `/dashboard${query ? `?${query}` : ''}`
}
