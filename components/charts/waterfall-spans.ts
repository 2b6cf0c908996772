/** A line of a waterfall: `start` and `bar` stand on the origin, `step` adds to the sum so far, `sum` marks where it ends. */
export type WaterfallKind = 'start' | 'step' | 'bar' | 'sum'

export type WaterfallSpan = { from: number; to: number; after: number }

/**
 * Where each line's bar runs: from the sum before it to the sum after it, and the sum it hands on (`after`). A `bar`
 * runs from the origin to its own value and sets the sum to it; a `start` runs from zero.
 */
export function waterfallSpans(rows: readonly { kind?: WaterfallKind; value: number }[], origin = 0): WaterfallSpan[] {
  let sum = 0
  return rows.map(({ kind = 'step', value }) => {
    const before = sum
    if (kind === 'sum') return { from: sum, to: sum, after: sum }
    sum = kind === 'step' ? sum + value : value
    return { from: kind === 'step' ? before : kind === 'bar' ? origin : 0, to: sum, after: sum }
  })
}

/** The least and the greatest value a drawing must hold, with a twentieth of air at either end. */
export function waterfallDomain(spans: readonly WaterfallSpan[], more: readonly number[]): [number, number] {
  const values = [...spans.flatMap((span) => [span.from, span.to]), ...more]
  const low = Math.min(...values)
  const high = Math.max(...values)
  const air = (high - low || 1) / 20
  return [low - air, high + air]
}
