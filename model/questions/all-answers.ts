import { acquisitionByCampaign } from './acquisition-by-campaign'
import { categoryFrequency } from './category-frequency'
import { highValueCustomers } from './high-value-customers'
import { orderValueBySegment } from './order-value-by-segment'
import { retentionCohorts } from './retention-cohorts'
import type { TableAnswer } from './table-answer'

/** Every answer that is a table. */
export const allAnswers = [
  retentionCohorts,
  categoryFrequency,
  orderValueBySegment,
  highValueCustomers,
  acquisitionByCampaign,
] as const satisfies readonly TableAnswer[]

export type AnswerKey = (typeof allAnswers)[number]['key']

/** The answer of a key, or undefined. */
export const answerOf = (key: string): TableAnswer | undefined => allAnswers.find((answer) => answer.key === key)
