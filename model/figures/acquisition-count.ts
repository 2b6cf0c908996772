import { answerFigure } from '../questions/answer-figure'
import { acquisitionByCampaign } from '../questions/acquisition-by-campaign'

/** Whom one campaign reached, and what became of them. */
export const acquisitionCount = answerFigure('acquisition-count', acquisitionByCampaign, 'count')
