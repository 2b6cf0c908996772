import { answerFigure } from '../questions/answer-figure'
import { retentionCohorts } from '../questions/retention-cohorts'

/** One cell of the cohort table. */
export const cohortRetention = answerFigure('cohort-retention', retentionCohorts, 'share')
