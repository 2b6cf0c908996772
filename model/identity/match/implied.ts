import { type Answer, type Leaf, no, unknown, yes } from './formula'
import type { FeatureType } from './feature'

/** The features a leaf asks for. */
const featuresOf = (leaf: Leaf): readonly string[] =>
  'crossed' in leaf ? leaf.crossed : Object.values(leaf).filter((value) => typeof value === 'string')

/** Whether `a` cannot hold where `b` does not. */
function needs(a: Leaf, b: Leaf, typeOf: (feature: string) => FeatureType | undefined): boolean {
  if ('known' in b) return featuresOf(a).includes(b.known)
  if ('same' in b) return typeOf(b.same) === 'list' && wordsOf(a) === b.same
  if ('alike' in a && 'alike' in b) return a.alike === b.alike && a.least >= b.least
  if ('overlap' in a && 'overlap' in b) return a.overlap === b.overlap && a.least >= b.least
  if ('covers' in a && 'covers' in b) return a.covers === b.covers && a.least >= b.least
  return false
}

const wordsOf = (leaf: Leaf): string | null =>
  'overlap' in leaf ? leaf.overlap : 'covers' in leaf ? leaf.covers : null

/** Makes the function that adds to the answers a new one and what follows from it: where a feature is unknown, nothing about it holds. */
export function implications(
  leaves: readonly Leaf[],
  typeOf: (feature: string) => FeatureType | undefined,
): Implications {
  const needed = leaves.map((a) => leaves.map((b) => a !== b && needs(a, b, typeOf)))
  return (answers, at, answer) => {
    answers[at] = answer
    leaves.forEach((_, other) => {
      if (answers[other] !== unknown) return
      if (answer === no && needed[other]?.[at]) answers[other] = no
      if (answer === yes && needed[at]?.[other]) answers[other] = yes
    })
  }
}

export type Implications = (answers: Answer[], at: number, answer: 1 | 2) => void
