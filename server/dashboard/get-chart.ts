import { z } from 'zod'
import { refused } from '@/lib/errors'
import { roles } from '@/model/access/roles'
import { contactPurposeKeys } from '@/model/consent/contact-purposes'
import type { ChartReading } from '@/model/dashboard/chart-reading'
import { type ChartKey, chartReaders, charts } from '@/model/dashboard/charts'
import { type Period, periodKeys } from '@/model/dashboard/periods'
import type { ContactPurpose } from '@/model/consent/contact-purposes'
import type { TxCtx } from '@/server/spine/ctx'
import { query } from '@/server/spine/query'
import { activeCustomers } from './charts/active-customers'
import { consentCoverage } from './charts/consent'
import { firstResponse } from './charts/first-response'
import { healthToday } from './charts/health'
import { mrrMovement } from './charts/mrr-movement'
import { qualityTrend } from './charts/quality'
import { queueBurnDown } from './charts/queue'
import { renewalsAhead } from './charts/renewals-ahead'
import { sourceFreshness } from './charts/sources'
import { ticketLoad } from './charts/tickets'

type Read = (ctx: TxCtx, period: Period, purpose: ContactPurpose) => Promise<ChartReading>

const readers: Record<ChartKey, Read> = {
  'mrr-movement': mrrMovement,
  'active-customers': activeCustomers,
  health: (ctx) => healthToday(ctx),
  'renewals-ahead': (ctx) => renewalsAhead(ctx),
  queue: queueBurnDown,
  quality: qualityTrend,
  consent: consentCoverage,
  tickets: ticketLoad,
  'first-response': firstResponse,
  sources: (ctx) => sourceFreshness(ctx),
}

export const chartInput = z.object({
  chart: z.custom<ChartKey>((key) => typeof key === 'string' && Object.hasOwn(charts, key), 'There is no such chart.'),
  period: z.enum(periodKeys).default('90d'),
  purpose: z.enum(contactPurposeKeys).default('marketing'),
})

/** One chart over a period, of what the reader may see. Refused, saying whom to ask, where it rests on what the role may not read. */
export const getChart = query({
  name: 'getChart',
  permission: 'dashboard.read',
  input: chartInput,
  run: async (ctx, { chart, period, purpose }): Promise<ChartReading> => {
    mustReadChart(ctx, chart)
    return readers[chart](ctx, period, purpose)
  },
})

/** Refuses who may not see a chart, with whom to ask. */
export function mustReadChart(ctx: TxCtx, chart: ChartKey): void {
  const { role } = ctx.actor
  if (role !== 'system' && !chartReaders(chart).includes(role)) throw refused(chartDenial(chart))
}

/** Why a chart is not shown, and whom to ask. */
export function chartDenial(chart: ChartKey): string {
  const labels = chartReaders(chart).map((role) => roles[role].label.toLowerCase())
  return `${charts[chart].title} rests on what your role does not read. Ask ${labels.slice(0, -1).join(', ')}${labels.length > 1 ? ' or ' : ''}${labels.at(-1)}.`
}
