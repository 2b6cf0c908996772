import { accept } from './accept'
import { pairOf, pinnedValue } from './intent'
import type { Decision } from './entry'
import type { Run } from './law'
import { entityOf, members } from './who-is-who'
import { commit, type World } from './world'

/** Two customers at the end of a history, merged on trial. */
export type TriedMerge = {
  decision: Decision
  merged: World
  survivor: string
  loser: string
  survivors: string[]
  losers: string[]
}

const tried = new WeakMap<World, TriedMerge | null>()

/** Merges the two customers the probe names, where the product would; with the probe's value set in the same breath. Null where it would refuse. */
export function tryMerge(run: Run): TriedMerge | null {
  const known = tried.get(run.end)
  if (known !== undefined) return known
  const merge = mergeOn(run)
  tried.set(run.end, merge)
  return merge
}

function mergeOn({ end, history: { probe } }: Run): TriedMerge | null {
  const pair = pairOf(end, probe.x, probe.y)
  if (!pair) return null
  const set = pinnedValue(end, pair[0], probe.value)
  const decision = accept(end, { do: 'decide', verdict: 'same', pair, override: set })
  if (decision.kind !== 'decide') return null
  const [x, y] = pair
  const number = (id: string) => end.numbers.get(id) ?? 0
  const [survivor, loser] = number(x) < number(y) ? [x, y] : [y, x]
  const of = (id: string) => members(end).get(entityOf(end, id) ?? '') ?? []
  return { decision, merged: commit(end, decision), survivor, loser, survivors: of(survivor), losers: of(loser) }
}
