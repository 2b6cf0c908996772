import { listAnswers } from '../../questions/list-answers'
import { counted, tally } from './tally'

/** The list of a historical question as it is narrowed. */
export const historyAnswers = tally({
  key: 'history-answers',
  label: 'Answers to a historical question',
  grain: 'one moment of a customer',
  sources: ['crm', 'billing', 'marketing', 'support'],
  query: listAnswers,
  takes: { question: 'word', period: 'word', plan: 'word', region: 'word', industry: 'word', from: 'word', to: 'word' },
  with: { size: 1 },
  aspects: {
    count: {
      means: 'Moments the question asks for, as the list is narrowed; no more than 2,000 are counted.',
      of: ({ count }) => counted(count.rows, count.capped),
    },
  },
  href: (asked) => `/history?${new URLSearchParams(asked)}`,
})
