import { answerFigure } from '../questions/answer-figure'
import { highValueCustomers } from '../questions/high-value-customers'

/** How many customers are in the top tenth, or not. */
export const highValueCount = answerFigure('high-value-count', highValueCustomers, 'count')
