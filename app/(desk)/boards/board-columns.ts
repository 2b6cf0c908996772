import type { DataColumn } from '@/components/data-table/table-types'
import type { BoardFact } from './board-facts'

const widths: Readonly<Record<string, number>> = {
  'field:renewal_date': 140,
  'field:owner_name': 116,
  'field:sponsor': 116,
  'metric:health': 100,
  'metric:onboarding_time': 128,
  'metric:usage_frequency': 124,
  'metric:first_response_time': 116,
}

const isNumber = (fact: BoardFact) => !['text', 'boolean'].includes(String(fact.type))

/** The columns of a board's facts; `sortOf` gives the link of those the board can be sorted by. */
export function factColumns(facts: readonly BoardFact[], sortOf: (key: string) => DataColumn['sort']): DataColumn[] {
  return facts.map((fact) => ({
    id: fact.key,
    label: fact.label,
    width: widths[fact.key] ?? (fact.type === 'date' ? 116 : 100),
    align: isNumber(fact) ? ('right' as const) : ('left' as const),
    sort: sortOf(fact.key),
  }))
}
