import type { GoldenGrain } from '../grains'
import { allMetrics } from '../metrics/all-metrics'
import type { Metric } from '../metrics/metric'
import { businessQuestions } from '../questions'
import type { BusinessQuestion } from '../questions/business-question'
import { readFilters } from './read-filters'
import { filterSentence } from './say-filters'

/** A list that the product itself leads to. `query` is that of its address. */
export type BuiltInList = { key: string; name: string; grain: GoldenGrain; query: string }

/** Lists of accounts that homes lead to, besides those of metrics and questions. */
const ofHomes = ['stage=at_risk', 'tickets=1'] as const

const lists = '/customers/accounts?'
const metrics: readonly Metric[] = allMetrics
const questions: readonly BusinessQuestion[] = businessQuestions

/** Every list with a filter that a metric, a question or a home leads to, each once whatever its order. */
export const builtInLists: readonly BuiltInList[] = [
  ...new Set([
    ...ofHomes,
    ...[...metrics, ...questions].flatMap(({ rows }) =>
      rows.startsWith(lists) ? [filtersIn(rows.slice(lists.length))] : [],
    ),
  ]),
]
  .filter((query) => query !== '')
  .sort()
  .map((query) => ({ key: `accounts?${query}`, name: nameOf(query), grain: 'account', query }))

function filtersIn(query: string): string {
  const params = new URLSearchParams(query)
  params.delete('sort')
  return params.toString()
}

function nameOf(query: string): string {
  const { values } = readFilters('account', Object.fromEntries(new URLSearchParams(query)))
  return filterSentence('account', 'Accounts', values)
}
