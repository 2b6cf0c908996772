import type { FieldValue } from '@/model/fields/field'
import type { Grain } from '@/model/grains'
import type { PinnedValue } from './entry'
import type { Act, Value } from './history'
import { sentRow, type SentRow } from './sent-row'
import { customers, entityOf, members } from './who-is-who'
import type { World } from './world'

/** What somebody is about to do, in concrete records; the product may still refuse it. */
export type Intent =
  | { do: 'rows'; rows: readonly SentRow[] }
  | {
      do: 'decide'
      verdict: 'same' | 'different' | 'later'
      /** The records that found the two customers. */
      pair: readonly [string, string]
      override: { field: string; value: FieldValue } | null
    }
  | { do: 'cut'; share: 'one' | 'several' | 'all'; entityId: string; leaves: readonly string[] }
  | { do: 'undo'; id: string }
  | { do: 'pin'; set: PinnedValue }
  | { do: 'unpin'; recordId: string; field: string }

/** What an act means in this world; null where it can mean nothing yet. */
export function intentOf(world: World, act: Act): Intent | null {
  switch (act.do) {
    case 'rows':
      return { do: 'rows', rows: act.rows.map(sentRow) }
    case 'again': {
      const sent = world.log.flatMap((entry) => (entry.kind === 'rows' ? entry.rows : []))
      const from = act.from % sent.length
      return { do: 'rows', rows: sent.slice(from, from + act.count).reverse() }
    }
    case 'decide': {
      const pair = pairOf(world, act.x, act.y)
      return (
        pair && {
          do: 'decide',
          verdict: act.verdict,
          pair,
          override: act.override && pinnedValue(world, pair[0], act.override),
        }
      )
    }
    case 'cut':
      return cut(world, act.x, act.share)
    case 'undo': {
      const decision = nth(world.decisions, act.nth)
      return decision ? { do: 'undo', id: decision.id } : null
    }
    case 'pin': {
      const record = nth(customers(world), act.x)
      return record
        ? { do: 'pin', set: { recordId: record.recordId, ...pinnedValue(world, record.recordId, act.pin) } }
        : null
    }
    case 'unpin': {
      const word = nth(world.pins, act.nth)
      return word ? { do: 'unpin', recordId: word.recordId, field: word.field } : null
    }
  }
}

/** Two customers by the places of two records of one grain, named by the records that found them. */
export function pairOf(world: World, x: number, y: number): readonly [string, string] | null {
  const all = customers(world)
  const one = nth(all, x)
  const other = nth(
    all.filter(({ grain, recordId }) => grain === one?.grain && recordId !== one.recordId),
    y,
  )
  const [a, b] = [one, other].map((record) => record && entityOf(world, record.recordId))
  return a && b ? [a, b] : null
}

export const nth = <T>(list: readonly T[], place: number): T | undefined => list[place % Math.max(1, list.length)]

const pinned: Partial<Record<Grain, readonly string[]>> = {
  person: ['name', 'language'],
  account: ['name', 'industry'],
}
const words = ['One', 'Two', 'Three']

/** The field of a record's grain and the word that a small value stands for. */
export function pinnedValue(
  world: World,
  recordId: string,
  { field, word }: Value,
): { field: string; value: FieldValue } {
  const grain = world.heads.get(recordId)?.row.said.grain
  return { field: (grain && pinned[grain]?.[field]) ?? 'name', value: words[word] ?? 'One' }
}

/** Takes one record out of its customer, or every second one too, or all apart. */
function cut(world: World, x: number, share: 'one' | 'several' | 'all'): Intent | null {
  const record = nth(customers(world), x)
  const entityId = record && entityOf(world, record.recordId)
  if (!record || !entityId) return null
  const others = (members(world).get(entityId) ?? []).filter((id) => id !== record.recordId).sort()
  const leaves = share === 'one' ? [] : others.filter((_, i) => i % 2)
  return { do: 'cut', share, entityId, leaves: [record.recordId, ...leaves] }
}
