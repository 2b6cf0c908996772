import { crossValidated } from './cross-validated'
import { type Curve, inOrder, type Judged } from './curve'
import { fitIsotonic } from './fit-isotonic'
import { fitLogistic } from './fit-logistic'
import { fromAsking } from './from-asking'
import { meanSquaredError, type Said } from './mean-squared-error'

/** Below so many judged pairs, or so few of either kind, nothing is learned: confidence stays "not yet calibrated". */
export const leastJudged = 30
export const leastOfEach = 5

/** Are there enough judged pairs, and enough of both kinds, to learn from? */
export function isEnough(judged: readonly Judged[]): boolean {
  const same = judged.filter((pair) => pair.same).length
  return judged.length >= leastJudged && same >= leastOfEach && judged.length - same >= leastOfEach
}

/**
 * Of two ways to draw the curve, logistic and stepwise, the one that says better what it was not shown, with what it
 * said of each pair unseen. Null while there are too few pairs.
 */
export function bestFit(judged: readonly Judged[]): { curve: () => Curve; unseen: Said[] } | null {
  if (!isEnough(judged)) return null
  const ordered = inOrder(judged)
  const asLogistic = (pairs: readonly Judged[]) => fromAsking(fitLogistic(pairs))
  const asSteps = (pairs: readonly Judged[]) => fromAsking(fitIsotonic(pairs))
  const [logistic, stepwise] = [crossValidated(ordered, asLogistic), crossValidated(ordered, asSteps)]
  return meanSquaredError(stepwise) < meanSquaredError(logistic)
    ? { curve: () => asSteps(ordered), unseen: stepwise }
    : { curve: () => asLogistic(ordered), unseen: logistic }
}
