import { getTouchPaths } from '../../journeys/get-touch-paths'
import { counted, tally } from './tally'

/** The first orders whose ways are looked at, as journeys are narrowed. */
export const firstOrders = tally({
  key: 'first-orders',
  label: 'First orders looked at',
  grain: 'one account that first ordered in the days looked at',
  sources: ['marketing', 'product', 'crm', 'support', 'shop'],
  query: getTouchPaths,
  takes: { period: 'word', plan: 'word', region: 'word', industry: 'word' },
  aspects: {
    looked: {
      means: 'First orders whose ways were looked at: all there are, or a fair draw where there are many.',
      of: ({ looked, capped, others }) => ({
        value: counted(looked, capped),
        lines: [{ label: 'In rarer ways', text: others.toLocaleString('en-GB') }],
      }),
    },
  },
  href: (asked) => `/history/journeys?${new URLSearchParams(asked)}`,
})
