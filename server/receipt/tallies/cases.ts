import { listCases } from '../../cases/list-cases'
import { counted, tally } from './tally'

/** How many cases are listed. */
export const cases = tally({
  key: 'cases',
  label: 'Cases',
  grain: 'one case',
  sources: [],
  query: listCases,
  takes: { state: 'word' },
  aspects: {
    count: {
      means:
        'Cases reported from the desk: everybody’s for the steward and those who watch, else one’s own; no more than 200 are counted.',
      of: (list) => counted(list.cases.length, !list.all),
    },
  },
  href: (asked) => `/cases?${new URLSearchParams(asked)}`,
})
