import { answerFigure } from '../questions/answer-figure'
import { highValueCustomers } from '../questions/high-value-customers'

/** How much of all money the top tenth brought. */
export const highValueShare = answerFigure('high-value-share', highValueCustomers, 'share')
