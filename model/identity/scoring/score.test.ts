import { describe, expect, it } from 'vitest'
import { pairsByKeys } from './block-keys'
import { nameWords } from './name-words'
import { score } from './score'
import type { Frequencies, Side } from './side'

const seen: Frequencies = { total: 4_000, of: (kind) => ({ first: 60, last: 4 })[kind] ?? 2 }

function person(entityId: string, name: string, rest: Partial<Side> = {}): Side {
  const [firstName = '', lastName = ''] = name.split(' ')
  const nothing = {
    emails: [],
    emailKeys: [],
    phones: [],
    domains: [],
    taxIds: [],
    postcode: '',
    street: '',
    birthday: '',
    accounts: [],
  }
  return { entityId, grain: 'person', name, words: [], firstName, lastName, sources: ['shop'], ...nothing, ...rest }
}
const company = (entityId: string, name: string, rest: Partial<Side> = {}): Side => ({
  ...person(entityId, name, rest),
  grain: 'account',
  words: nameWords(name),
})
const home = { phones: ['+441134960101'], postcode: 'LS1 4AB', street: '3 Park Row' }

describe('score', () => {
  it.each([
    ['a slip of the pen at one address', person('a', 'Greta Holm', home), person('b', 'Greta Holme', home), 'likely'],
    [
      'twins',
      person('a', 'Ada Hale', { ...home, birthday: '1990-01-01' }),
      person('b', 'Ivy Hale', { ...home, birthday: '1990-01-01' }),
      'not likely',
    ],
    [
      'father and son',
      person('a', 'Jon Ferris', { ...home, birthday: '1950-01-01' }),
      person('b', 'Jon Ferris', { ...home, birthday: '1985-05-01' }),
      'not likely',
    ],
    [
      'legal form',
      company('a', 'Calloway Freight', { ...home, sources: ['crm'] }),
      company('b', 'Calloway Freight Ltd', home),
      'likely',
    ],
    [
      'strangers with one word',
      company('a', 'Halcyon Press', {}),
      company('b', 'Halcyon Printworks', {}),
      'not likely',
    ],
    [
      'different tax ids',
      company('a', 'Acorn Tea', { taxIds: ['GB1'], ...home }),
      company('b', 'Acorn Tea', { taxIds: ['GB2'], ...home }),
      'not likely',
    ],
  ])('%s', (_, a, b, expected) => {
    const { band, probability, weight, comparisons } = score(a, b, seen)
    expect(band === 'likely' ? 'likely' : 'not likely').toBe(expected)
    expect(comparisons.reduce((sum, one) => sum + one.weight, 0)).toBeCloseTo(weight, 5)
    expect(probability).toBeLessThanOrEqual(0.99)
    expect(score(b, a, seen).probability).toBe(probability)
  })

  it('lets swapped, short and mistyped names meet', () => {
    const people = [person('a', 'Greta Holm', home), person('b', 'Holm Greta'), person('c', 'G. Holme', home)]
    expect([...pairsByKeys(people, 12, null).keys()].sort()).toEqual(['a b', 'a c'])
    expect([...pairsByKeys(people, 12, new Set(['b'])).keys()]).toEqual(['a b'])
  })
})
