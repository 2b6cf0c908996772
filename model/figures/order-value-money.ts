import { answerFigure } from '../questions/answer-figure'
import { orderValueBySegment } from '../questions/order-value-by-segment'

/** What a segment bought, and what an order of it is worth. */
export const orderValueMoney = answerFigure('order-value-money', orderValueBySegment, 'money')
