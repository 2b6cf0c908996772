import { answerFigure } from '../questions/answer-figure'
import { categoryFrequency } from '../questions/category-frequency'

/** People and orders of one category. */
export const categoryFrequencyCount = answerFigure('category-frequency-count', categoryFrequency, 'count')
