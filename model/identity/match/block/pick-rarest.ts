import { mostKeys } from './block-rule'

/** A value of a list: its hash and how many records have it. */
export type Word = { hi: number; lo: number; count: number }

const [rarestTaken, pairedWords] = [2, 4]

/**
 * The words of one record that make keys: those nobody else was seen with, and the rarest two of the others. Equal counts go
 * by hash, so that two records with the same words choose alike.
 */
export function pickRarest(words: Word[]): Word[] {
  const sorted = byRarity(words)
  const unseen = sorted.findIndex(({ count }) => count > 1)
  const single = unseen === -1 ? sorted.length : unseen
  return [...sorted.slice(0, Math.min(single, mostKeys - rarestTaken)), ...sorted.slice(single, single + rarestTaken)]
}

/** The words whose pairs make keys: the four rarest that somebody else has too. */
export const pickPaired = (words: Word[]): Word[] =>
  byRarity(words.filter(({ count }) => count > 1)).slice(0, pairedWords)

/** All values of a list, or the rarest where they are too many. */
export const pickWhole = (words: Word[]): Word[] =>
  words.length <= mostKeys ? words : byRarity(words).slice(0, mostKeys)

const byRarity = (words: Word[]): Word[] =>
  words.length < 2 ? words : words.sort((a, b) => a.count - b.count || a.hi - b.hi || a.lo - b.lo)
