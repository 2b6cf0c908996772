import type { SuggestionList } from '@/server/households/list-household-suggestions'
import type { QueueBand } from '../review/queue'
import { householdHref } from './household-params'

const bands = [
  { key: 'likely', words: 'Likely', level: 'likely' },
  { key: 'unsure', words: 'Unsure', level: 'doubtful' },
] as const

/** The queue of suggestions as it is drawn. Households have no value at stake. */
export function householdBands(list: SuggestionList, current: string | undefined): QueueBand[] {
  const open = list.suggestions.filter((one) => one.status === 'open')
  return bands
    .map(({ key, words, level }) => ({
      key,
      words,
      level,
      count: list.bands[key],
      value: null,
      items: open
        .filter((one) => one.confidence === key)
        .map((one) => ({
          key: one.suggestionId,
          href: householdHref(one.suggestionId),
          first: one.names.join(', ') || 'No name',
          second: one.household ? `with the ${one.household}` : 'a household of their own',
          value: null,
          note: one.names.length === 1 ? '1 person' : `${one.names.length} people`,
          current: one.suggestionId === current,
        })),
    }))
    .filter((band) => band.count > 0)
}
