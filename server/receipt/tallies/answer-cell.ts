import { sayMetric } from '@/model/metrics/say-metric'
import { answerOf } from '@/model/questions/all-answers'
import { listBehind } from '../../cohorts/list-behind'
import { counted, tally } from './tally'

/** The customers behind one cell of an answer: how many, and what one of them brings. */
export const answerCell = tally({
  key: 'answer-cell',
  label: 'Customers behind a cell',
  grain: 'one customer',
  sources: ['billing', 'shop', 'marketing'],
  query: listBehind,
  takes: { key: 'word', by: 'word', row: 'word', col: 'word', customer: 'word', each: 'word' },
  picks: ['customer', 'each'],
  with: { most: 100_000 },
  aspects: {
    count: {
      means: 'Customers that one cell of an answer counts, as far as you see them.',
      of: ({ count }) => counted(count),
    },
    value: {
      means: 'What one customer brings to a cell of an answer, by the text of the answer.',
      of: ({ rows }, { key = '', customer, each }) => {
        const value = rows.find((row) => row.entityId === customer)?.values[each ?? '']
        const said = answerOf(key)?.each.find((one) => one.key === each)
        return value === undefined || value === null || !said
          ? null
          : { type: 'text', value: sayMetric({ unit: said.unit, total: 'sum' }, value) }
      },
    },
  },
  href: ({ key, customer: _, each: __, ...asked }) => `/model/questions/${key}?${new URLSearchParams(asked)}#behind`,
})
