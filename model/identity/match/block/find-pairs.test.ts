import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTable } from '../build-table'
import { countTerms, listTerms, termLookup } from '../count-terms'
import type { Features } from '../feature'
import { featuresOf } from '../features-of'
import { planFor } from '../plan'
import { mostTogether } from './block-rule'
import { blockRules } from './block-rules'
import { findPairs } from './find-pairs'
import { recordKeys } from './record-keys'

const plan = planFor(
  [
    { name: 'first', kind: 'given_name' },
    { name: 'last', kind: 'family_name' },
    { name: 'mail', kind: 'email' },
    { name: 'tel', kind: 'phone' },
    { name: 'born', kind: 'date' },
    { name: 'code', kind: 'postcode' },
    { name: 'firm', kind: 'organisation' },
  ],
  'mixed',
)

const record = fc
  .record(
    {
      first: fc.constantFrom('Anna', 'Ana', 'Bob', '太郎', 'Юрий', 'Ann Mary'),
      last: fc.constantFrom('Smith', 'Smyth', 'Müller', '山田', 'O’Neill'),
      mail: fc.constantFrom('anna@a.example', 'bob.smith@b.example'),
      tel: fc.constantFrom('0113 496 0000', '0113 496 0001'),
      born: fc.constantFrom('1980-01-02', '1980-02-01', '1999-12-31'),
      code: fc.constantFrom('LS1 1AA', 'M1 2BB'),
      firm: fc.constantFrom('North Star Bakery Ltd', 'North Moon Bakery', 'Star'),
    },
    { requiredKeys: [] },
  )
  .map((cells) => featuresOf(plan, cells))

const pairsOf = (records: readonly Features[]) => {
  const table = buildTable(plan, records)
  const terms = countTerms(table)
  return { table, terms, ...findPairs(plan, table, terms) }
}

describe('candidate pairs', () => {
  it('are the pairs of records that share a key', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 40 }), (records) => {
        const { pairs, report, table, terms } = pairsOf(records)
        const lookup = termLookup(terms.records, listTerms(table, terms))
        const crowded = new Set(report.crowded)
        const keys = records.map((one) => recordKeys(plan, one, lookup, { crowded }).map(({ key }) => key))
        const expected: string[] = []
        for (let i = 0; i < records.length; i++)
          for (let j = i + 1; j < records.length; j++)
            if (keys[i]?.some((key) => keys[j]?.includes(key))) expected.push(`${i} ${j}`)
        expect(listed(pairs)).toEqual(expected.sort())
      }),
    )
  })

  it('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 30 }), (records) => {
        const last = records.length - 1
        const turned = listed(pairsOf([...records].reverse()).pairs).map((pair) => {
          const [i = 0, j = 0] = pair.split(' ').map(Number)
          return `${last - j} ${last - i}`
        })
        expect(turned.sort()).toEqual(listed(pairsOf(records).pairs))
      }),
    )
  })

  it('survive crowding: a key of too many records is refined, and the bulk run freezes what single records go by', () => {
    const records = Array.from({ length: 600 }, (_, at) =>
      featuresOf(plan, { tel: '0113 496 0000', first: `Name${at >> 1}`, last: `Person${at >> 1}`, code: 'LS1 1AA' }),
    )
    const { pairs, report, table, terms } = pairsOf(records)
    expect(report.refined).toBeGreaterThan(0)
    expect(pairs.count).toBeLessThan(600 * mostTogether)
    const found = new Set(listed(pairs))
    for (let at = 0; at < 600; at += 2) expect(found.has(`${at} ${at + 1}`)).toBe(true)
    const frozen = { crowded: new Set(report.crowded) }
    expect(listed(findPairs(plan, table, terms, frozen).pairs)).toEqual([...found])
  })

  it('leave a record without anything to go by alone, and join equal records however many there are', () => {
    expect(pairsOf([{}, {}, {}]).pairs.count).toBe(0)
    const same = Array.from({ length: 1000 }, () => featuresOf(plan, { tel: '0113 496 0000' }))
    const { pairs, report } = pairsOf(same)
    expect(report.windowed).toBeGreaterThan(0)
    expect(pairs.count).toBeLessThan(1000 * mostTogether)
    expect(new Set([...pairs.left, ...pairs.right]).size).toBe(1000)
  })

  it('come by rules of which each has a name of its own', () => {
    const names = blockRules(plan).map(({ key }) => key)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toContain('given.letters+family.letters')
  })
})

const listed = ({ left, right }: { left: Int32Array; right: Int32Array }) =>
  [...left].map((row, at) => `${row} ${right[at]}`).sort()
