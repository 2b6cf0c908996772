import { accept } from './accept'
import { pairOf } from './intent'
import { alike, type Law } from './law'
import { picture } from './picture'
import { entityOf } from './who-is-who'
import { commit, type World } from './world'

/** Law 3: of three customers it does not matter which two are merged first, where both ways are open. */
export const mergingAssociates: Law = {
  number: 3,
  sentence: '(a + b) + c = a + (b + c).',
  check({ end, history: { probe } }) {
    const [first, second] = [pairOf(end, probe.x, probe.y), pairOf(end, probe.x, probe.z)]
    const [a, b, c] = [first?.[0], first?.[1], second?.[1]]
    if (!a || !b || !c || a === b || b === c || a === c) return 'idle'
    const left = merged(merged(end, a, b), b, c)
    const right = merged(merged(end, b, c), a, b)
    return left && right ? alike(picture(left), picture(right), 'Merged from the other end') : 'idle'
  },
}

/** The world once the customers of two records are one; null where a person keeps them apart. */
function merged(world: World | null, x: string, y: string): World | null {
  const [a, b] = [world && entityOf(world, x), world && entityOf(world, y)]
  if (!world || !a || !b) return null
  if (a === b) return world
  const entry = accept(world, { do: 'decide', verdict: 'same', pair: [a, b], override: null })
  return entry.kind === 'decide' ? commit(world, entry) : null
}
