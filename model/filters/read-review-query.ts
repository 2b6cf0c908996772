import { badInput } from '@/lib/errors'
import { goldenGrains } from '../grains'
import { queueGroups, queueHolders, queueReasons, queueSorts } from '../identity/review/queue-words'
import { sourceKeys } from '../source-systems'
import type { UrlParams } from './read-filters'

const oneOf =
  (words: readonly string[]) =>
  (value: string): boolean =>
    words.includes(value)
const whole = (value: string) => /^\d{1,10}$/.test(value)

/** What the address of the review queue may say besides the pair it stands on, and when that can be read. */
const readable: Readonly<Record<string, (value: string) => boolean>> = {
  grain: oneOf(goldenGrains),
  group: oneOf(queueGroups),
  reason: oneOf(queueReasons),
  system: oneOf(sourceKeys),
  from: whole,
  to: whole,
  age: whole,
  holder: oneOf(queueHolders),
  overdue: oneOf(['1']),
  q: (value) => value.length <= 100,
  sort: oneOf(queueSorts),
  show: oneOf(['all']),
  if: oneOf(['different']),
}

/** The review queue an address asks for, as key and value. Throws bad-input for what the queue does not know. */
export function readReviewQuery(params: UrlParams): [string, string][] {
  return Object.entries(params).flatMap(([key, value]): [string, string][] => {
    if (value === undefined || value === '') return []
    const fits = Object.hasOwn(readable, key) ? readable[key] : undefined
    if (typeof value !== 'string' || !fits?.(value))
      throw badInput(`The queue cannot be asked for “${key.slice(0, 40)}”.`, { [key.slice(0, 40)]: 'Not readable.' })
    return [[key, value]]
  })
}
