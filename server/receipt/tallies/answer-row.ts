import { readAnswer } from '../../cohorts/read-answer'
import { counted, tally } from './tally'

/** How many customers a row of an answer is about. */
export const answerRow = tally({
  key: 'answer-row',
  label: 'Customers of a row',
  grain: 'one customer',
  sources: ['billing', 'shop', 'marketing'],
  query: readAnswer,
  takes: { key: 'word', by: 'word', row: 'word' },
  picks: ['row'],
  aspects: {
    count: {
      means: 'Customers a row of an answer is about, as far as you see them; each of its cells lists those it counts.',
      of: ({ rows, day }, asked) => {
        const row = rows.find((one) => one.row === asked.row)
        return row ? { value: counted(row.customers), lines: [{ label: 'On', text: day ?? 'no day' }] } : null
      },
    },
  },
  href: ({ key, by = '' }) => `/model/questions/${key}?${new URLSearchParams({ by })}`,
})
