import { logChoose } from './log-factorial'

/**
 * Chances of meeting 0, 1, 2 ... of the `marked` things among `drawn`, when `drawn` of `all` are taken without putting
 * any back: the hypergeometric distribution. As long as the most that can be met, and one.
 */
export function hypergeometric(all: number, marked: number, drawn: number): number[] {
  const ways = logChoose(all, drawn)
  return Array.from({ length: Math.min(marked, drawn) + 1 }, (_, met) =>
    Math.exp(logChoose(marked, met) + logChoose(all - marked, drawn - met) - ways),
  )
}
