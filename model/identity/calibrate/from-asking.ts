import { type Curve, confidenceAt } from './curve'

/** Where the model itself holds a quarter, in thousandths of a bit (1000 * log2(0.25 / 0.75)): nobody is asked about less. */
export const leastAsked = -1_585

/**
 * The curve from the weight on at which people are asked. Of lighter pairs only those are judged that somebody had a
 * reason to look at, mostly because they are the same; to believe them would ask about every stranger.
 */
export function fromAsking(curve: Curve): Curve {
  const points = curve.points.filter(({ weight }) => weight > leastAsked)
  if (points.length === curve.points.length) return curve
  return { points: [{ weight: leastAsked, share: confidenceAt(curve, leastAsked) }, ...points] }
}
