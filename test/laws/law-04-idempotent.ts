import { accept } from './accept'
import { allOf, type Finding, type Law } from './law'
import { tryMerge } from './try-merge'
import { entityOf } from './who-is-who'
import type { World } from './world'

/** Law 4: merging twice is merging once, and nothing is merged with itself. */
export const mergingTwiceIsOnce: Law = {
  number: 4,
  sentence: 'Merging twice is merging once; with itself is refused.',
  check(run) {
    const [own] = run.end.numbers.keys()
    const itself = own && mustRefuse(merge(run.end, [own, own]), 'A merge with itself')
    const tried = tryMerge(run)
    if (!tried) return itself || 'idle'
    const one = entityOf(tried.merged, tried.survivor) ?? ''
    const again = [
      [tried.survivor, tried.loser],
      [one, tried.loser],
      [one, one],
    ] as const
    return allOf(again.map((pair) => mustRefuse(merge(tried.merged, pair), 'A second merge')))
  },
}

const merge = (world: World, pair: readonly [string, string]) =>
  accept(world, { do: 'decide', verdict: 'same', pair, override: null }).kind

const mustRefuse = (kind: string, what: string): Finding =>
  kind === 'refused' ? 'held' : { wrong: `${what} is taken.` }
