import { type GoldenGrain, goldenGrains } from '@/model/grains'
import {
  type QueueGroup,
  type QueueHolder,
  type QueueReason,
  type QueueSort,
  queueGroups,
  queueHolders,
  queueReasons,
  queueSorts,
} from '@/model/identity/review/queue-words'
import { type SourceKey, sourceKeys } from '@/model/source-systems'

/** What of the queue is asked for. Values in whole units of the reporting currency a year, age in days. */
export type QueueAsked = {
  grain?: GoldenGrain
  group?: QueueGroup
  reason?: QueueReason
  system?: SourceKey
  from?: number
  to?: number
  age?: number
  holder?: QueueHolder
  overdue?: boolean
  q?: string
  sort?: QueueSort
}

/** Where the review desk is, as the URL says it. */
export type ReviewPlace = QueueAsked & {
  pair?: { recordA: string; recordB: string }
  all: boolean
  different: boolean
}

type Params = Readonly<Record<string, string | string[] | undefined>>
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads the place; what cannot be read is taken as not said. */
export function readPlace(params: Params): ReviewPlace {
  const [recordA = '', recordB = ''] = String(params.pair ?? '').split('~')
  const oneOf = <T extends string>(key: string, words: readonly T[]) => words.find((word) => word === params[key])
  const sort = oneOf('sort', queueSorts)
  return {
    grain: oneOf('grain', goldenGrains),
    group: oneOf('group', queueGroups),
    reason: oneOf('reason', queueReasons),
    system: oneOf('system', sourceKeys),
    from: whole(params.from, 0),
    to: whole(params.to, 0),
    age: whole(params.age, 1, 3650),
    holder: oneOf('holder', queueHolders),
    overdue: params.overdue === '1' || undefined,
    q: typeof params.q === 'string' ? params.q.trim().slice(0, 100) || undefined : undefined,
    sort: sort === 'band' ? undefined : sort,
    pair: uuid.test(recordA) && uuid.test(recordB) ? { recordA, recordB } : undefined,
    all: params.show === 'all',
    different: params.if === 'different',
  }
}

function whole(text: string | string[] | undefined, least: number, most = 1_000_000_000): number | undefined {
  if (typeof text !== 'string' || !/^\d{1,10}$/.test(text)) return undefined
  const value = Number(text)
  return value >= least && value <= most ? value : undefined
}

const askedKeys = ['grain', 'group', 'reason', 'system', 'from', 'to', 'age', 'holder', 'q', 'sort'] as const

/** The address of a place. */
export function reviewHref({ pair, all, different, ...asked }: Partial<ReviewPlace>): string {
  const query = askedQuery(asked)
  if (pair) query.set('pair', `${pair.recordA}~${pair.recordB}`)
  if (all) query.set('show', 'all')
  if (different) query.set('if', 'different')
  const text = query.toString().replaceAll('%7E', '~')
  return text ? `/review?${text}` : '/review'
}

/** What is asked of the queue, as the words of an address. */
export function askedQuery(asked: QueueAsked): URLSearchParams {
  const query = new URLSearchParams()
  for (const key of askedKeys) if (asked[key] !== undefined) query.set(key, String(asked[key]))
  if (asked.overdue) query.set('overdue', '1')
  return query
}
