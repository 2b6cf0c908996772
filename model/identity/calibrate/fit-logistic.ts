import type { Curve, Judged } from './curve'

const mostRounds = 100
const steps = 24

/**
 * A logistic curve through the judged pairs (Platt 1999): share = 1 / (1 + exp(-(slope * bits + start))), fitted by
 * Newton's method to smoothed targets, so that few pairs never give 0 or 1. A slope below zero is taken as none: more
 * weight never means less confidence. The pairs come in order; both kinds must be among them.
 */
export function fitLogistic(ordered: readonly Judged[]): Curve {
  const same = ordered.filter((pair) => pair.same).length
  const high = (same + 1) / (same + 2)
  const low = 1 / (ordered.length - same + 2)
  const points = ordered.map((pair) => ({ bits: pair.weight / 1000, target: pair.same ? high : low }))
  const centre = points.reduce((sum, point) => sum + point.bits, 0) / points.length
  const { slope, start } = newton(points.map(({ bits, target }) => ({ bits: bits - centre, target })))
  const mean = (same + 1) / (ordered.length + 2)
  const shareAt = (weight: number) => (slope > 0 ? logistic(slope * (weight / 1000 - centre) + start) : mean)
  const least = ordered[0]?.weight ?? 0
  const most = ordered.at(-1)?.weight ?? 0
  const weights = Array.from({ length: steps + 1 }, (_, step) => Math.round(least + ((most - least) * step) / steps))
  return { points: [...new Set(weights)].map((weight) => ({ weight, share: shareAt(weight) })) }
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x))

type Point = { bits: number; target: number }

function newton(points: readonly Point[]): { slope: number; start: number } {
  let [slope, start] = [0, 0]
  for (let round = 0; round < mostRounds; round++) {
    // A touch of ridge keeps the step finite where the two kinds are parted cleanly or all weights are one.
    let [gs, g0, hss, hs0, h00] = [-1e-3 * slope, 0, 1e-3, 0, 1e-9]
    for (const { bits, target } of points) {
      const share = logistic(slope * bits + start)
      const error = target - share
      const spread = share * (1 - share)
      gs += error * bits
      g0 += error
      hss += spread * bits * bits
      hs0 += spread * bits
      h00 += spread
    }
    const size = hss * h00 - hs0 * hs0
    const [ds, d0] = [(gs * h00 - g0 * hs0) / size, (g0 * hss - gs * hs0) / size]
    const damp = Math.min(1, 4 / Math.max(Math.abs(ds), Math.abs(d0), 1e-12))
    slope += damp * ds
    start += damp * d0
    if (Math.abs(ds) + Math.abs(d0) < 1e-10) break
  }
  return { slope, start }
}
