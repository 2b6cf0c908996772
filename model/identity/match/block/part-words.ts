import { mixHash, type Hash } from './hash'
import type { Shape } from './block-rule'
import { pickPaired, pickRarest, pickWhole, type Word } from './pick-rarest'

/** From the words of a feature to the hashes that a part of a key takes. Pairs are hashed smaller hash first. */
export function partHashes(words: Word[], shape: Shape): Hash[] {
  if (shape === 'rarest') return pickRarest(words)
  if (shape !== 'pair') return pickWhole(words)
  const taken = pickPaired(words)
  const pairs: Hash[] = []
  for (let i = 0; i < taken.length; i++)
    for (let j = i + 1; j < taken.length; j++) {
      const [a, b] = [taken[i], taken[j]]
      if (a && b) pairs.push(isBefore(a, b) ? mixHash(a, b) : mixHash(b, a))
    }
  return pairs
}

const isBefore = (a: Hash, b: Hash) => a.hi < b.hi || (a.hi === b.hi && a.lo < b.lo)
