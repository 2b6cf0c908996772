import { getProgress } from '../../review/progress/get-progress'
import { counted, tally } from './tally'

/** How the reader's own session at the review desk goes. */
export const progress = tally({
  key: 'progress',
  label: 'Your session',
  grain: 'one decision of yours',
  sources: [],
  query: getProgress,
  takes: {},
  aspects: {
    decided: {
      means: 'What you decided since your last break of half an hour, what was taken back included.',
      of: ({ decided, pace, undone, agreed, compared }) => ({
        value: counted(decided),
        lines: [
          { label: 'Pace', text: pace === null ? 'not enough yet' : `${pace} s each`, note: 'the middle one' },
          { label: 'Taken back', text: String(undone) },
          { label: 'Agrees', text: `in ${agreed} of ${compared}`, note: 'with others, in 30 days' },
        ],
      }),
    },
  },
  href: () => '/review/decisions',
})
