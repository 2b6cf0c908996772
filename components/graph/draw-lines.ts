import type { DrawnLine } from './graph-lines'
import type { GraphLine } from './graph-types'
import type { GraphLayout } from './lay-out-graph'
import { linkCurve } from './link-curve'
import { placeLinkLabels, type PlacedLabel } from './place-link-labels'
import type { Spot } from './walk-graph'

/** More lines than this bear no words, but for the lit ones and the one that is looked at. */
const fewLines = 8

/** Curves and words of a graph's lines, the lit ones last so that they lie on top. */
export function drawLines(
  layout: GraphLayout,
  lines: readonly GraphLine[],
  at: Spot | null,
): { drawn: DrawnLine[]; labels: PlacedLabel[] } {
  const deepest = (layout.right - layout.left) * 0.55
  const rank = (line: GraphLine) => (at?.kind === 'line' && at.id === line.id ? 2 : line.tone === 'plain' ? 0 : 1)
  const drawn = lines
    .flatMap((line) => {
      const [a, b] = [layout.places.get(line.a), layout.places.get(line.b)]
      return a && b ? [{ ...line, curve: linkCurve(a, b, deepest) }] : []
    })
    .sort((x, y) => rank(x) - rank(y))
  const wanted = drawn
    .toReversed()
    .filter((line) => line.label && (lines.length <= fewLines || rank(line) > 0))
    .map(({ id, label, curve, ...line }) => ({ id, text: label, at: curve.at, must: rank({ id, label, ...line }) > 0 }))
  return { drawn, labels: placeLinkLabels(wanted, layout.left + 24, layout.right - 24) }
}
