/** The axis of a chart: what it spans and where its round ticks lie. */
export type Axis = { domain: [number, number]; ticks: number[] }

/**
 * Three to six round ticks for values, with some air below and above. Begins at zero when the values come near it or
 * `zero` asks for it; null values are passed over.
 */
export function niceTicks(values: readonly (number | null)[], zero = false): Axis {
  const known = values.filter((value) => value !== null)
  const low = Math.min(...known, ...(zero || known.length === 0 ? [0] : []))
  const high = Math.max(...known, ...(zero || known.length === 0 ? [0] : []))
  const span = high - low || Math.abs(high) || 1
  const nearZero = low >= 0 && low < span / 2
  const from = nearZero ? 0 : low - span * 0.1
  const to = high + span * 0.06
  return { domain: [from, to], ticks: roundTicks(from, to) }
}

const factors = [10, 5, 2.5, 2, 1]

/** The coarsest round step that still gives three ticks. */
function roundTicks(from: number, to: number): number[] {
  const power = 10 ** Math.floor(Math.log10((to - from) / 3))
  const step = factors.map((factor) => factor * power).find((size) => count(from, to, size) >= 3) ?? power
  const first = Math.ceil(from / step)
  return Array.from({ length: count(from, to, step) }, (_, index) => Number(((first + index) * step).toPrecision(12)))
}

function count(from: number, to: number, step: number): number {
  return Math.floor(to / step) - Math.ceil(from / step) + 1
}
