import type { BusinessQuestion } from './questions/business-question'
import { customerQuestions } from './questions/customer-questions'
import { growthQuestions } from './questions/growth-questions'
import { moneyQuestions } from './questions/money-questions'
import { riskQuestions } from './questions/risk-questions'
import { serviceQuestions } from './questions/service-questions'
import { shopQuestions } from './questions/shop-questions'

/** The questions of the business, each with what answers it, by theme. */
export const businessQuestions: readonly BusinessQuestion[] = [
  ...customerQuestions,
  ...moneyQuestions,
  ...riskQuestions,
  ...serviceQuestions,
  ...shopQuestions,
  ...growthQuestions,
]
