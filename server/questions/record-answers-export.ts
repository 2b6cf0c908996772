import { z } from 'zod'
import { command } from '../spine/command'
import { answersInput } from './answers-input'

/** Writes into the audit that a list of answers leaves Kith: which question, its columns and filters by name, never their values. */
export const recordAnswersExport = command({
  name: 'exportAnswers',
  permission: 'history.read',
  input: answersInput.extend({ columns: z.array(z.string()).max(60) }),
  run: async (_, { question, columns, period, sort, direction, ...rest }) => ({
    result: null,
    audit: {
      question,
      columns,
      period,
      filters: (['plan', 'region', 'industry', 'from', 'to'] as const).filter((name) => rest[name]),
      order: `${sort}.${direction}`,
    },
  }),
})
