import type { Judged } from './curve'

const mostSteps = 40

/** Weights at which it is worth counting: whole bits, or several where the pairs reach far, from the lightest pair to the heaviest. */
export function thresholdsFor(judged: readonly Judged[]): number[] {
  if (!judged.length) return []
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { weight } of judged) [least, most] = [Math.min(least, weight), Math.max(most, weight)]
  const [from, to] = [Math.floor(least / 1000), Math.ceil(most / 1000)]
  const step = Math.max(1, Math.ceil((to - from) / mostSteps))
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => (from + at * step) * 1000)
}
