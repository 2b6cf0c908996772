import { connectedParts } from '@/model/identity/graph/connected-parts'
import type { Act } from './history'
import type { Decision, DecidedEdge, Entry, Refusal } from './entry'
import { type Intent, intentOf } from './intent'
import { entityOf, liveJoins, members } from './who-is-who'
import { commit, livePins, standing, type World } from './world'

/** What the product makes of an intent: the entry it adds to the log, or a refusal. */
export function accept(world: World, intent: Intent): Entry | Refusal {
  switch (intent.do) {
    case 'rows':
      return { kind: 'rows', rows: intent.rows }
    case 'decide':
      return decide(world, intent)
    case 'cut':
      return cut(world, intent)
    case 'undo':
      return world.undone.has(intent.id) ? refused('undone already') : { kind: 'undo', id: intent.id }
    case 'pin':
      return { kind: 'pin', set: intent.set }
    case 'unpin': {
      const { recordId, field } = intent
      const held = livePins(world).some((word) => word.recordId === recordId && word.field === field)
      return held ? { kind: 'unpin', recordId, field } : refused('nothing there')
    }
  }
}

/** The world after an act, as it was where the act means nothing or is refused. */
export function perform(world: World, act: Act): World {
  const intent = intentOf(world, act)
  const entry = intent && accept(world, intent)
  return entry && entry.kind !== 'refused' ? commit(world, entry) : world
}

const refused = (because: Refusal['because']): Refusal => ({ kind: 'refused', because })

function decide(world: World, { verdict, pair, override }: Extract<Intent, { do: 'decide' }>): Entry | Refusal {
  const [a, b] = pair[0] < pair[1] ? pair : [pair[1], pair[0]]
  const [left, right] = [entityOf(world, a), entityOf(world, b)]
  if (!left || !right) return refused('nothing there')
  if (left === right) return refused('one already')
  const live = standing(world)
  if (live.some((one) => one.pair?.[0] === a && one.pair[1] === b)) return refused('judged')
  if (verdict === 'later') return { kind: 'later', pair: [a, b] }
  if (verdict === 'same' && keptApart(world, live, left, right)) return refused('different')
  const number = (id: string) => world.numbers.get(id) ?? 0
  const survivor = number(left) < number(right) ? left : right
  const overrides = override && verdict === 'same' ? [{ recordId: survivor, ...override }] : []
  return { kind: 'decide', id: idOf(world), edges: [{ a, b, verdict }], pair: [a, b], overrides }
}

const idOf = (world: World) => `d${world.decisions.length}`

/** Does a person's "different" stand between a record of the one and a record of the other? */
const keptApart = (world: World, live: readonly Decision[], left: string, right: string): boolean =>
  live
    .flatMap(({ edges }) => edges)
    .some(({ a, b, verdict }) => {
      const [x, y] = [entityOf(world, a), entityOf(world, b)]
      return verdict === 'different' && ((x === left && y === right) || (x === right && y === left))
    })

/**
 * Declares each record of a part different from each of the others. Where several leave together, what is left of either
 * part without the other is held together by the person's word.
 */
function cut(world: World, { share, entityId, leaves }: Extract<Intent, { do: 'cut' }>): Entry | Refusal {
  const number = (id: string) => world.numbers.get(id) ?? 0
  const all = (members(world).get(entityId) ?? []).toSorted((x, y) => number(x) - number(y))
  if (all.length < 2) return refused('alone')
  const stays = all.filter((id) => !leaves.includes(id))
  const parts = share === 'all' ? all.map((id) => [id]) : [stays, all.filter((id) => leaves.includes(id))]
  const different = parts.flatMap((part, at) =>
    parts.slice(at + 1).flatMap((other) => part.flatMap((a) => other.map((b) => edge(a, b, 'different')))),
  )
  const held = parts.flatMap((part) => bound(part, liveJoins(world)))
  return { kind: 'decide', id: idOf(world), edges: [...different, ...held], pair: null, overrides: [] }
}

function bound(part: readonly string[], joins: readonly { a: string; b: string }[]): DecidedEdge[] {
  const [first, ...loose] = connectedParts(part, joins)
  return loose.map((one) => edge(first?.[0] ?? '', one[0] ?? '', 'same'))
}

const edge = (a: string, b: string, verdict: DecidedEdge['verdict']): DecidedEdge =>
  a < b ? { a, b, verdict } : { a: b, b: a, verdict }
