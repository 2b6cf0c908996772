import { metricOf } from '@/model/metrics/all-metrics'
import { listChecks } from '../../quality/list-checks'
import { tally } from './tally'

/** How many of the checks that could make a metric wrong find nothing. */
export const checks = tally({
  key: 'checks',
  label: 'Checks of a metric',
  grain: 'one check',
  sources: [],
  query: listChecks,
  takes: { metric: 'word' },
  picks: ['metric'],
  aspects: {
    passed: {
      means: 'Checks whose offenders could make the number wrong, and of which the newest run found none.',
      of: (found, { metric = '' }) => {
        const keys: readonly string[] = metricOf(metric)?.checks ?? []
        const lines = found.filter(({ key }) => keys.includes(key))
        return lines.length
          ? { type: 'text', value: `${lines.filter((one) => one.offenders === 0).length} of ${lines.length}` }
          : null
      },
    },
  },
  href: ({ metric }) => `/metrics/${metric}`,
})
