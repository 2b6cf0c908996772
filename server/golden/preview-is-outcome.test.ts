import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldSet, FieldValue } from '@/model/fields/field'
import { fields } from '@/model/fields/fields'
import { type GoldenGrain, goldenGrains } from '@/model/grains'
import { sourceKeys } from '@/model/source-systems'
import { compareFields } from '@/model/survivorship/compare-fields'
import type { Candidate, Pinned } from '@/model/survivorship/survive'
import { goldenRow } from './golden-row'

/** How many random merges of each grain: a thousand in all. */
const runs = 1_000 / goldenGrains.length
const at = fc.integer({ min: 0, max: 6 }).map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString())

/** Values of a field; few, so that sides agree as often as not. */
function anyValue(type: string): fc.Arbitrary<FieldValue> {
  if (type === 'boolean') return fc.boolean()
  if (type === 'integer' || type === 'money') return fc.constantFrom(1, 20, 300)
  if (type === 'date') return fc.constantFrom('2024-01-05', '2025-06-07')
  if (type === 'timestamp') return fc.constantFrom('2024-01-05T00:00:00.000Z', '2025-06-07T00:00:00.000Z')
  return fc.constantFrom('a', 'ab', 'Leeds', 'gold')
}

function side(grain: GoldenGrain, first: string) {
  const set: FieldSet = fields[grain]
  const says = fc.record(
    Object.fromEntries(
      Object.entries(set).map(([key, { type }]) => [key, fc.option(anyValue(type), { nil: undefined })]),
    ),
  )
  const record = fc.record({ source: fc.constantFrom(...sourceKeys), says, changedAt: fc.option(at), arrivedAt: at })
  const key = fc.constantFrom(...Object.keys(set))
  const pin = key.chain((field) =>
    fc.record({ field: fc.constant(field), value: anyValue(set[field]?.type ?? 'text'), at, on: fc.nat(2) }),
  )
  return fc
    .record({ records: fc.array(record, { minLength: 1, maxLength: 3 }), pins: fc.array(pin, { maxLength: 3 }) })
    .map(({ records, pins }) => {
      const candidates = records.map(({ says: said, ...rest }, place): Candidate => {
        const values = Object.fromEntries(
          Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
        )
        return { recordId: `${first}${place}`, object: 'contact', externalId: `${first}${place}`, values, ...rest }
      })
      const own = pins.map(({ on, ...rest }): Pinned => {
        const { values: _, changedAt: __, ...base } = candidates[on % candidates.length] ?? candidates[0] ?? never()
        return { ...base, ...rest }
      })
      // One record has one pin on a field.
      return { candidates, pins: [...new Map(own.map((one) => [`${one.recordId} ${one.field}`, one])).values()] }
    })
}

const never = (): never => {
  throw new Error('A side has at least one record.')
}

describe('what the review desk shows before a merge', () => {
  it.each(goldenGrains)('is the golden record that is made after it, field for field: %s', (grain) => {
    fc.assert(
      fc.property(side(grain, 'a'), side(grain, 'b'), fc.nat(), (left, right, turn) => {
        const shown = compareFields(grain, left, right)
        const joined = [...left.candidates, ...right.candidates]
        const from = turn % joined.length
        // The database gives members in whatever order their ids have.
        const candidates = [...joined.slice(from), ...joined.slice(0, from)]
        const records = candidates.map(({ values: _, changedAt: __, ...record }) => record)
        const pins = [...right.pins, ...left.pins]
        const { row } = goldenRow({ entityId: 'e', grain, number: 1, records, candidates, pins })
        const predicted = Object.fromEntries(shown.flatMap(({ key, after }) => (after === null ? [] : [[key, after]])))
        const made = Object.fromEntries(
          Object.keys(fields[grain]).flatMap((key) => (key in row ? [[key, row[key]]] : [])),
        )
        expect(predicted).toEqual(made)
      }),
      { numRuns: runs },
    )
  })
})
