import type { Features } from '../feature'
import type { MatchPlan } from '../plan'
import type { TermLookup } from '../term'
import { type BlockRule, type KeyPart, mostKeys } from './block-rule'
import { blockRules } from './block-rules'
import { asBigint, type Hash, hashText, mixHash } from './hash'
import { partHashes } from './part-words'
import type { Word } from './pick-rarest'
import { shapeValue } from './shape-value'

/** A blocking key of a record: `rule` is its place in `blockRules(plan)`, `key` a signed 64-bit number. */
export type RecordKey = { rule: number; key: bigint }

/** What was frozen with a model version: keys that more than `mostTogether` records had, and what they were salted with. */
export type FrozenKeys = { crowded: ReadonlySet<bigint>; salt?: string }

const nobody: FrozenKeys = { crowded: new Set() }

/**
 * The blocking keys of one record, each once, refined where they were crowded. Depends on the record, the terms and the
 * frozen keys alone, never on how many records have a key by now; the same keys as `findPairs` makes in bulk.
 */
export function recordKeys(
  plan: MatchPlan,
  features: Features,
  terms: TermLookup,
  { crowded, salt = '' }: FrozenKeys = nobody,
): RecordKey[] {
  const keys = new Map<bigint, number>()
  const hashes = memoised((part: KeyPart) => partHashes(wordsOf(part, features, terms), part.as))
  blockRules(plan).forEach((rule, at) => {
    for (const base of baseKeys(rule, salt, hashes)) {
      const key = refined(base, rule, crowded, hashes)
      if (!keys.has(key)) keys.set(key, at)
    }
  })
  return [...keys].map(([key, rule]) => ({ rule, key }))
}

/** What a rule's hashes begin with. */
export const seedOf = (rule: BlockRule, salt: string): Hash => hashText(`${salt} ${rule.key}`)

/** Stands for a refiner that a record does not have. */
export const missing: Hash = hashText('missing')

function baseKeys(rule: BlockRule, salt: string, hashes: (part: KeyPart) => readonly Hash[]): Hash[] {
  let keys: Hash[] = [seedOf(rule, salt)]
  for (const part of rule.parts) keys = keys.flatMap((key) => hashes(part).map((hash) => mixHash(key, hash)))
  return keys.slice(0, mostKeys)
}

function refined(
  base: Hash,
  rule: BlockRule,
  crowded: ReadonlySet<bigint>,
  hashes: (part: KeyPart) => readonly Hash[],
) {
  let key = base
  for (const refiner of rule.refiners) {
    if (!crowded.has(asBigint(key.hi, key.lo))) break
    key = mixHash(key, hashes(refiner)[0] ?? missing)
  }
  return asBigint(key.hi, key.lo)
}

function wordsOf(part: KeyPart, features: Features, terms: TermLookup): Word[] {
  const value = features[part.feature]
  if (value === undefined || value === '') return []
  if (typeof value === 'number') return [{ ...hashText(String(value)), count: 1 }]
  const values = typeof value === 'string' ? [value] : value
  return values.flatMap((one) => {
    const shaped = shapeValue(one, part.as)
    return shaped === '' ? [] : [{ ...hashText(shaped), count: terms.count(part.feature, one) }]
  })
}

function memoised<T>(make: (part: KeyPart) => T): (part: KeyPart) => T {
  const made = new Map<string, T>()
  return (part) => {
    const name = `${part.feature} ${part.as}`
    const found = made.get(name) ?? make(part)
    made.set(name, found)
    return found
  }
}
