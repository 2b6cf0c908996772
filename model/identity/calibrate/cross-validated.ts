import { type Curve, confidenceAt, inOrder, type Judged } from './curve'
import type { Said } from './mean-squared-error'

const folds = 5

/**
 * What a curve says of each pair when it was learned without that pair and four fifths of its like remain (five-fold cross-validation).
 * The folds are dealt in order of weight, so that the outcome does not depend on the order of the pairs.
 */
export function crossValidated(judged: readonly Judged[], learn: (ordered: readonly Judged[]) => Curve): Said[] {
  const ordered = inOrder(judged)
  const curves = Array.from({ length: folds }, (_, fold) => learn(ordered.filter((_pair, at) => at % folds !== fold)))
  return ordered.map(({ weight, same }, at) => {
    const curve = curves[at % folds]
    return { weight, same, said: curve ? confidenceAt(curve, weight) : 0.5 }
  })
}
