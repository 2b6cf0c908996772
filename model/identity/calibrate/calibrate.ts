import { bestFit } from './best-fit'
import type { Curve, Judged } from './curve'

/**
 * Learns from judged pairs how confident a weight should make us; null while they are too few ("not yet calibrated").
 * The curve never falls, stays within 0 and 1, and does not depend on the order of the pairs.
 */
export function calibrate(judged: readonly Judged[]): Curve | null {
  return bestFit(judged)?.curve() ?? null
}
