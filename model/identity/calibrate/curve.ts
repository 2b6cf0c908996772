/** One judged pair: its match weight in thousandths of a bit, and whether people held it to be one customer. */
export type Judged = { weight: number; same: boolean }

/** From weight to confidence: points ascending in both, read by straight lines between them. */
export type Curve = { points: readonly { weight: number; share: number }[] }

/**
 * Share of pairs of this weight (thousandths of a bit) that prove to be one customer, by the curve. Above its end the last
 * point holds: nobody is surer than what was seen. Below its beginning, where nobody is asked and so nothing is seen, the
 * odds fall as the model holds, by half with each bit.
 */
export function confidenceAt({ points }: Curve, weight: number): number {
  const above = points.findIndex((point) => point.weight >= weight)
  const right = above < 0 ? points.at(-1) : points[above]
  if (!right) return 0
  const left = above > 0 ? points[above - 1] : undefined
  if (!left) return above < 0 ? right.share : fallen(right.share, (right.weight - weight) / 1000)
  if (above < 0 || right.weight === left.weight) return right.share
  const way = (weight - left.weight) / (right.weight - left.weight)
  return left.share + way * (right.share - left.share)
}

/** A share whose odds were halved so many times. */
const fallen = (share: number, bits: number) => (bits === 0 ? share : share / (share + (1 - share) * 2 ** bits))

/** The same pairs in one order, whatever order they came in: by weight, "different" first. */
export const inOrder = (judged: readonly Judged[]): Judged[] =>
  judged.toSorted((a, b) => a.weight - b.weight || Number(a.same) - Number(b.same))
