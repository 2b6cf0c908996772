import { listDecisions } from '../../review/decisions/list-decisions'
import { counted, tally } from './tally'

/** How many decisions a filter finds. */
export const decisions = tally({
  key: 'decisions',
  label: 'Decisions',
  grain: 'one decision of a person',
  sources: [],
  query: listDecisions,
  takes: {
    customer: 'word',
    record: 'word',
    by: 'word',
    kind: 'word',
    why: 'word',
    spoke: 'word',
    from: 'word',
    to: 'word',
    band: 'word',
    grain: 'word',
    state: 'word',
  },
  aspects: {
    count: {
      means: 'Decisions people made about who is who, as the list is narrowed; no more than 10,000 are counted.',
      of: ({ count }) => counted(count.rows, count.capped),
    },
  },
  href: (asked) => `/review/decisions?${new URLSearchParams(asked)}`,
})
