import type { HistoricalQuestion, Period } from '@/model/lifecycle/historical-questions'
import { acquisition } from './acquisition'
import { beforeExpansion } from './before-expansion'
import { beforeRenewal, comingRenewal } from './before-renewal'
import { onboarding } from './onboarding'
import { planAtChurn } from './plan-at-churn'
import type { QuestionSql } from './question-sql'
import { stageMove } from './stage-move'

const questionSql: Readonly<Record<HistoricalQuestion, QuestionSql>> = {
  'plan-at-churn': planAtChurn,
  acquisition,
  onboarding,
  'before-expansion': beforeExpansion,
  'before-renewal': beforeRenewal,
  'stage-move': stageMove,
}

/** How a question is answered over a period; renewals to come are another list than those that were. */
export const questionSqlOf = (question: HistoricalQuestion, period: Period): QuestionSql =>
  question === 'before-renewal' && period === 'coming' ? comingRenewal : questionSql[question]
