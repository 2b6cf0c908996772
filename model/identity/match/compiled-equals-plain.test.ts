import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTable } from './build-table'
import { compileComparisons } from './compile-comparisons'
import { compileWeights } from './compile-weights'
import { alignTerms, countTerms, listTerms, termLookup } from './count-terms'
import { usualParameters } from './usual-parameters'
import type { Features, FeatureType } from './feature'
import { levelsOfPair } from './levels-of-pair'
import { packLevels, unpackLevels } from './pack-levels'
import { planFor } from './plan'
import { explainPair } from './score-pair'

const plan = planFor(
  [
    { name: 'first', kind: 'given_name' },
    { name: 'last', kind: 'family_name' },
    { name: 'org', kind: 'organisation' },
    { name: 'email', kind: 'email' },
    { name: 'phone', kind: 'phone' },
    { name: 'born', kind: 'date' },
    { name: 'street', kind: 'street' },
    { name: 'city', kind: 'city' },
    { name: 'zip', kind: 'postcode' },
    { name: 'note', kind: 'text' },
  ],
  'mixed',
)

/** Values that are often equal or nearly so, in several scripts. */
const word = fc.oneof(
  fc.constantFrom('anna', 'ana', 'annabel', 'smith', 'smyth', 'smithson', '王杰', 'ждан', 'ßtreet', '𝒳𝒴𝒵𝒲', 'a', '0'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
)
const digits = fc.constantFrom('19780112', '19781201', '19780113', '1978011', '20010230')

function anyValue(name: string, type: FeatureType): fc.Arbitrary<Features[string]> {
  if (type === 'number') return fc.integer({ min: 1970, max: 1990 })
  if (type === 'list') return fc.uniqueArray(word, { minLength: 1, maxLength: 4 }).map((list) => list.sort())
  return name.startsWith('date') ? digits : word
}

const record: fc.Arbitrary<Features> = fc
  .tuple(...Object.entries(plan.features).map(([name, type]) => fc.tuple(fc.boolean(), anyValue(name, type))))
  .map((values) => {
    const known = Object.keys(plan.features).flatMap((name, at) => (values[at]?.[0] ? [[name, values[at][1]]] : []))
    return Object.fromEntries(known)
  })

describe('comparing over a table', () => {
  it('gives the levels that comparing two records alone gives, whichever way round', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 2, maxLength: 6 }), (records) => {
        const table = buildTable(plan, records)
        const counted = countTerms(table)
        const terms = termLookup(records.length, listTerms(table, counted))
        const compare = compileComparisons(plan, table, alignTerms(table, terms))
        const parameters = usualParameters(plan, records.length)
        const weigh = compileWeights(plan, parameters, table, counted)
        records.forEach((a, i) => {
          records.forEach((b, j) => {
            const plain = levelsOfPair(plan, a, b, terms)
            const packed = compare(i, j)
            expect(unpackLevels(plan.comparisons, packed)).toEqual(plain)
            expect(packLevels(plan.comparisons, plain)).toBe(packed)
            expect(levelsOfPair(plan, b, a, terms)).toEqual(plain)
            const explained = explainPair(plan, parameters, terms, a, b)
            expect(explained.weight).toBe(weigh(packed, i, j))
            const sum = explained.parts.reduce((all, part) => all + part.weight + part.rarity, explained.prior)
            expect(sum).toBe(explained.weight)
          })
        })
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})

describe('packing levels', () => {
  it('loses nothing and stays a 31-bit number', () => {
    const levels = fc.tuple(...plan.comparisons.map((one) => fc.nat({ max: one.levels.length + 1 })))
    fc.assert(
      fc.property(levels, (some) => {
        const packed = packLevels(plan.comparisons, some)
        expect(packed).toBeGreaterThanOrEqual(0)
        expect(packed).toBeLessThan(2 ** 31)
        expect(unpackLevels(plan.comparisons, packed)).toEqual(some)
      }),
    )
  })
})
