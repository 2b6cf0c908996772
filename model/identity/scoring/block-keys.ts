import { plainText } from './name-words'
import type { Side } from './side'

/** Keys under which look-alikes meet; two entities are compared only if they share one. */
export function blockKeys(side: Side): string[] {
  const keys = side.grain === 'person' ? personKeys(side) : organisationKeys(side)
  return [...new Set(keys)]
}

function personKeys({ firstName, lastName, postcode, birthday }: Side): string[] {
  const [first, last] = [plainText(firstName), plainText(lastName)]
  if (first === '' || last === '') return []
  const keys = [`n ${[first, last].sort().join(' ')}`, `k ${first} ${skeleton(last)}`]
  if (postcode !== '') keys.push(`p ${first.charAt(0)} ${postcode}`, `l ${skeleton(last)} ${postcode}`)
  if (birthday !== '') keys.push(`b ${first.charAt(0)} ${birthday}`, `c ${skeleton(last)} ${birthday}`)
  return keys
}

function organisationKeys({ words, postcode }: Side): string[] {
  const keys = words.filter((word) => word.length > 2).flatMap((word) => [`w ${word}`, `k ${skeleton(word)}`])
  if (postcode !== '') keys.push(...words.slice(0, 1).map((word) => `p ${word.slice(0, 2)} ${postcode}`))
  return keys
}

/** A word's first letter and its other consonants in alphabetical order, each once: survives swapped, doubled and lost vowels. */
function skeleton(word: string): string {
  const rest = [...new Set(word.slice(1).replace(/[aeiouy\s]/g, ''))].sort().join('')
  return word.charAt(0) + rest
}

/** Pairs of entities that share a key; keys of more than `most` entities say nothing and are left out. Each pair once, smaller id first. */
export function pairsByKeys(
  sides: Iterable<Side>,
  most: number,
  touching: ReadonlySet<string> | null,
): Map<string, [string, string]> {
  const blocks = new Map<string, string[]>()
  for (const side of sides)
    for (const key of blockKeys(side)) {
      const block = blocks.get(key)
      if (block) block.push(side.entityId)
      else blocks.set(key, [side.entityId])
    }
  const pairs = new Map<string, [string, string]>()
  for (const ids of blocks.values()) if (ids.length > 1 && ids.length <= most) addPairs(pairs, ids, touching)
  return pairs
}

/** Adds every two of these ids to `pairs`, or only those with an id in `touching`. */
export function addPairs(
  pairs: Map<string, [string, string]>,
  ids: readonly string[],
  touching: ReadonlySet<string> | null,
): void {
  for (let i = 0; i < ids.length; i++)
    for (let j = i + 1; j < ids.length; j++) {
      const [p, q] = [ids[i] ?? '', ids[j] ?? '']
      if (p === q || (touching && !touching.has(p) && !touching.has(q))) continue
      const [a, b] = p < q ? [p, q] : [q, p]
      pairs.set(`${a} ${b}`, [a, b])
    }
}
