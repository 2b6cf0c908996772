import { answerFigure } from '../questions/answer-figure'
import { categoryFrequency } from '../questions/category-frequency'

/** How often people buy of one category. */
export const categoryFrequencyRate = answerFigure('category-frequency-rate', categoryFrequency, 'rate')
