import { formatMoney } from '@/components/format/format-money'
import { grains } from '@/model/grains'
import { systemLabel } from '@/model/source-systems'
import { groupWords } from './group-words'
import { type QueueAsked, reviewHref } from './review-params'

export const reasonWords = {
  lookalike: 'look alike',
  clash: 'rule against strong id',
  shared: 'shared identifier',
  proposed: 'proposed by a colleague',
  weak: 'weak link',
} as const
export const holderWords = { me: 'given to me', nobody: 'given to nobody', other: 'given to others' } as const
export const sortWords = {
  band: 'by likelihood, then value',
  due: 'by deadline',
  value: 'by value',
  age: 'longest waiting first',
} as const

/** The filters of the queue in words, each with the address that drops it. */
export function sayAsked(asked: QueueAsked): { key: string; text: string; removeHref: string }[] {
  const words: Record<string, string | undefined> = {
    grain: asked.grain && grains[asked.grain].plural.toLowerCase(),
    group: asked.group && groupWords[asked.group].toLowerCase(),
    reason: asked.reason && reasonWords[asked.reason],
    system: asked.system && `in ${systemLabel(asked.system)}`,
    from: asked.from === undefined ? undefined : `from ${formatMoney(asked.from * 100)}`,
    to: asked.to === undefined ? undefined : `up to ${formatMoney(asked.to * 100)}`,
    age: asked.age ? `waiting ${asked.age} ${asked.age === 1 ? 'day' : 'days'} or more` : undefined,
    holder: asked.holder && holderWords[asked.holder],
    overdue: asked.overdue ? 'overdue' : undefined,
    q: asked.q && `“${asked.q}”`,
    sort: asked.sort && sortWords[asked.sort],
  }
  return Object.entries(words).flatMap(([key, text]) =>
    text ? [{ key, text, removeHref: reviewHref({ ...asked, [key]: undefined }) }] : [],
  )
}
