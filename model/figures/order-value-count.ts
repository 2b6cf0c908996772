import { answerFigure } from '../questions/answer-figure'
import { orderValueBySegment } from '../questions/order-value-by-segment'

/** People and orders of one segment. */
export const orderValueCount = answerFigure('order-value-count', orderValueBySegment, 'count')
