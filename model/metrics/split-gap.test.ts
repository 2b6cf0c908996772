import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Contribution, gapDimensions, moveOf, splitGap, totalOfValues } from './split-gap'

const totals = ['sum', 'count', 'average', 'ratio'] as const
const pence = fc.integer({ min: -5_000_000, max: 50_000_000 })
const contribution: fc.Arbitrary<Contribution> = fc.record({ value: pence, part: pence, whole: fc.nat(1_000) })
const values = fc
  .array(fc.tuple(fc.constantFrom(...'abcdefghij'), contribution))
  .map((entries) => new Map<string, Contribution>(entries))
const total = fc.constantFrom(...totals)
const station = fc.record({ dimension: fc.constantFrom(...gapDimensions), total, values })

describe('the slices of a gap', () => {
  it('add up to the gap to the penny, whatever the two numbers are', () => {
    fc.assert(
      fc.property(fc.record({ total, values }), fc.array(station, { maxLength: 8 }), (first, stations) => {
        const { from, to, slices } = splitGap(first, stations)
        const sum = slices.reduce((so, slice) => so + slice.amount, 0)
        expect(Math.abs(to - from - sum)).toBeLessThan(0.005)
        expect(from).toBe(totalOfValues(first.total, first.values))
      }),
    )
  })

  it('of sums and counts are what their own customers make, and nobody else is behind them', () => {
    fc.assert(
      fc.property(values, values, fc.constantFrom('sum', 'count'), (one, other, how) => {
        const [slice] = splitGap({ total: how, values: one }, [
          { dimension: 'window', total: how, values: other },
        ]).slices
        const worth = (value: number | null) => (how === 'sum' ? (value ?? 0) : Number((value ?? 0) !== 0))
        const made = slice?.customers.reduce((so, { before, after }) => so + worth(after) - worth(before), 0)
        expect(made).toBe(slice?.amount)
        const groups = slice?.groups ?? []
        expect(groups.reduce((so, group) => so + (group.amount ?? 0), 0)).toBe(slice?.amount)
        expect(groups.reduce((so, group) => so + group.customers, 0)).toBe(slice?.customers.length)
      }),
    )
  })

  it('are nothing between a number and itself', () => {
    fc.assert(
      fc.property(total, values, (how, same) => {
        const stations = gapDimensions.map((dimension) => ({ dimension, total: how, values: same }))
        for (const slice of splitGap({ total: how, values: same }, stations).slices)
          expect(slice).toMatchObject({ amount: 0, customers: [] })
      }),
    )
  })
})

it('makes one number of many by the rule of the metric', () => {
  const two = new Map([
    ['a', { value: 3, part: 6, whole: 2 }],
    ['b', { value: 0, part: 0, whole: 1 }],
  ])
  expect(totals.map((how) => totalOfValues(how, two))).toEqual([3, 1, 1.5, 2])
  expect(totals.map((how) => totalOfValues(how, new Map()))).toEqual([0, 0, 0, 0])
})

it('says why customers left or came by the state of the side that does not count them', () => {
  const before = new Map([
    ['a', { value: 1, state: 'active' }],
    ['b', { value: 1 }],
    ['c', { value: 0, state: 'late' }],
  ])
  const after = new Map([
    ['a', { value: 0, state: 'quiet' }],
    ['c', { value: 1, state: 'active' }],
  ])
  const [slice] = splitGap({ total: 'count', values: before }, [
    { dimension: 'window', total: 'count', values: after },
  ]).slices
  expect(slice?.groups).toEqual([
    { move: 'left', state: 'quiet', customers: 1, amount: -1 },
    { move: 'left', state: null, customers: 1, amount: -1 },
    { move: 'joined', state: 'late', customers: 1, amount: 1 },
  ])
  expect(moveOf({ before: 2, after: 1 })).toBe('fell')
  expect(moveOf({ before: null, after: 0 })).toBe('otherwise')
})
