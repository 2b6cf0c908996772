import { reportingCurrency } from '@/model/metrics/currencies'
import { listPoint } from '../../dashboard/list-point'
import { counted, money, tally } from './tally'

/** Those behind one point of a chart: how many, and what they add up to. */
export const point = tally({
  key: 'point',
  label: 'Behind a point of a chart',
  grain: 'one of what the chart counts',
  sources: ['crm', 'billing', 'product', 'support', 'marketing'],
  query: listPoint,
  takes: { chart: 'word', series: 'word', from: 'word', to: 'word', purpose: 'word' },
  aspects: {
    count: { means: 'Those behind one point of a chart, as far as you see them.', of: ({ count }) => counted(count) },
    sum: {
      means: 'What those behind one point of a chart add up to, as far as you see them.',
      of: ({ sum }) => (sum === null ? null : money(sum, reportingCurrency)),
    },
  },
  href: ({ chart, from, to, ...asked }) => `/dashboard/${chart}/${from}_${to}?${new URLSearchParams(asked)}`,
})
