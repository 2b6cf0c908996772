import type { HistoricalQuestion, Period } from '@/model/lifecycle/historical-questions'
import type { TxCtx } from '../spine/ctx'
import { acquisition } from './acquisition'
import { beforeExpansion } from './before-expansion'
import { beforeRenewal, comingRenewal } from './before-renewal'
import { onboarding } from './onboarding'
import { planAtChurn } from './plan-at-churn'
import type { QuestionSql } from './question-sql'
import { stageMove } from './stage-move'
import { withinRights } from './within-rights'

const questionSql: Readonly<Record<HistoricalQuestion, QuestionSql>> = {
  'plan-at-churn': planAtChurn,
  acquisition,
  onboarding,
  'before-expansion': beforeExpansion,
  'before-renewal': beforeRenewal,
  'stage-move': stageMove,
}

/** How a question is answered over a period, in the reader's rights; renewals to come are another list than those that were. */
export const questionSqlOf = (ctx: TxCtx, question: HistoricalQuestion, period: Period): QuestionSql =>
  withinRights(ctx, question === 'before-renewal' && period === 'coming' ? comingRenewal : questionSql[question])
