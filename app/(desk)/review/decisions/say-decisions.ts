import { sayDay } from '@/lib/say-day'
import { grains } from '@/model/grains'
import { decisionKinds, decisionReasons } from '@/model/identity/decision-kinds'
import type { DecisionFilter } from '@/server/review/decisions/decision-filter'
import { type Asked, decisionsHref, type FilterKey, filterKeys } from './decision-params'

export const bandWords = { likely: 'likely', unsure: 'unsure', different: 'unlikely' } as const

const words: { readonly [K in FilterKey]: (value: NonNullable<DecisionFilter[K]>, people: People) => string } = {
  customer: (value) => `about “${value}”`,
  record: (value) => `about record ${value.slice(0, 8)}`,
  by: (value, people) => `by ${people.find((one) => one.userId === value)?.name ?? 'somebody unknown'}`,
  kind: (value) => decisionKinds[value].toLowerCase(),
  why: (value) => `asked because: ${decisionReasons[value].toLowerCase()}`,
  spoke: (value) => `where ${value} spoke`,
  band: (value) => `called ${bandWords[value]} then`,
  grain: (value) => grains[value].plural.toLowerCase(),
  from: (value) => `from ${sayDay(value)}`,
  to: (value) => `until ${sayDay(value)}`,
  state: (value) => (value === 'standing' ? 'that stand' : 'undone since'),
}

type People = readonly { userId: string; name: string }[]

/** The filters in words, each with the address that drops it. */
export function sayDecisions(filter: DecisionFilter, asked: Asked, people: People) {
  return filterKeys.flatMap((key) => {
    const text = say(key, filter, people)
    return text === null ? [] : [{ key, text, removeHref: decisionsHref(asked, { [key]: undefined }) }]
  })
}

function say<K extends FilterKey>(key: K, filter: DecisionFilter, people: People): string | null {
  const value = filter[key]
  return value === undefined ? null : words[key](value, people)
}
