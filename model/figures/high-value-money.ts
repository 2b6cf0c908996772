import { answerFigure } from '../questions/answer-figure'
import { highValueCustomers } from '../questions/high-value-customers'

/** What the top tenth brought, each and together. */
export const highValueMoney = answerFigure('high-value-money', highValueCustomers, 'money')
