import type { GoldenGrain } from '../grains'
import { filtersOf } from './all-filters'
import type { FilterValue } from './filter'

export type SaidFilter = { key: string; text: string; joiner: string }

/** The set filters as words: each with the word that joins it to what stands before. */
export function sayFilters(grain: GoldenGrain, values: readonly FilterValue[]): SaidFilter[] {
  return values.flatMap(({ key, value }, index) => {
    const filter = filtersOf(grain).find((one) => one.key === key)
    if (!filter) return []
    const before = values[index - 1]
    const sameWord = before && filtersOf(grain).find((one) => one.key === before.key)?.joiner === filter.joiner
    const joiner = index > 0 && (sameWord || !filter.joiner) ? 'and' : (filter.joiner ?? 'with')
    return [{ key, text: filter.say(value), joiner }]
  })
}

/** One sentence: "12 accounts renewing in 60 days with health below 40". */
export function filterSentence(grain: GoldenGrain, noun: string, values: readonly FilterValue[]): string {
  const parts = sayFilters(grain, values).flatMap(({ text, joiner }) => (joiner ? [joiner, text] : [text]))
  return [noun, ...parts].join(' ')
}
