import { z } from 'zod'
import { historicalQuestionKeys, type Period, periods } from '@/model/lifecycle/historical-questions'

const word = z.string().trim().max(100).optional()

/** What a list of answers is asked for. Filters are whole words as the customer record says them; stages are those of the model. */
export const answersInput = z.object({
  question: z.enum(historicalQuestionKeys),
  period: z.enum(Object.keys(periods) as [Period, ...Period[]]).default('365'),
  plan: word,
  region: word,
  industry: word,
  from: word,
  to: word,
  sort: z.string().max(40).default('at'),
  direction: z.enum(['asc', 'desc']).default('desc'),
  after: z.string().max(2_000).optional(),
  before: z.string().max(2_000).optional(),
  size: z.number().int().min(1).max(500).default(50),
})

export type AnswersInput = z.output<typeof answersInput>
