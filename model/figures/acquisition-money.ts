import { answerFigure } from '../questions/answer-figure'
import { acquisitionByCampaign } from '../questions/acquisition-by-campaign'

/** What the customers of one campaign brought. */
export const acquisitionMoney = answerFigure('acquisition-money', acquisitionByCampaign, 'money')
