import { plainText } from '@/model/identity/scoring/name-words'
import type { Frequencies, Side } from '@/model/identity/scoring/side'
import type { SharedValue } from './shared-values'

/** A small company's customers are taken as a sample of at least this many: few records do not make a name common. */
const leastPopulation = 1_000

/** How many entities have each word, name, postcode and identifier. What is not shared counts once. */
export function countValues(sides: ReadonlyMap<string, Side>, shared: readonly SharedValue[]): Frequencies {
  const counts = new Map<string, number>()
  const add = (kind: string, value: string) => counts.set(`${kind} ${value}`, (counts.get(`${kind} ${value}`) ?? 0) + 1)
  for (const side of sides.values()) {
    if (side.grain === 'person') {
      add('first', plainText(side.firstName))
      add('last', plainText(side.lastName))
    } else for (const word of new Set(side.words)) add('word', word)
    if (side.postcode !== '') add('postcode', side.postcode)
  }
  for (const { kind, value, count } of shared) counts.set(`${kind} ${value}`, count)
  return { total: Math.max(sides.size, leastPopulation), of: (kind, value) => counts.get(`${kind} ${value}`) ?? 1 }
}
