import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTable } from './build-table'
import { compileComparisons } from './compile-comparisons'
import { compileWeights } from './compile-weights'
import { countTerms } from './count-terms'
import { maximise } from './expectation'
import type { Features } from './feature'
import type { Comparison } from './level'
import { type MatchPlan, planFor } from './plan'
import { expectedThreshold, probabilityOf } from './threshold'
import { train } from './train'

const plan = planFor(
  [
    { name: 'first', kind: 'given_name' },
    { name: 'last', kind: 'family_name' },
    { name: 'email', kind: 'email' },
    { name: 'born', kind: 'date' },
    { name: 'city', kind: 'city' },
  ],
  'person',
)

/** Trains on all pairs of a few records and weighs them. */
function trainAll(of: MatchPlan, records: readonly Features[]) {
  const table = buildTable(of, records)
  const terms = countTerms(table)
  const [left, right]: [number[], number[]] = [[], []]
  records.forEach((_, j) => {
    for (let i = 0; i < j; i++) {
      left.push(i)
      right.push(j)
    }
  })
  const compare = compileComparisons(of, table, terms)
  const patterns = Int32Array.from(left, (i, at) => compare(i, right[at] ?? 0))
  const pairs = {
    count: left.length,
    left: Int32Array.from(left),
    right: Int32Array.from(right),
    rule: new Uint8Array(left.length),
  }
  const parameters = train({ plan: of, table, terms, pairs, patterns })
  const weigh = compileWeights(of, parameters, table, terms)
  return { parameters, weights: patterns.map((pattern, at) => weigh(pattern, left[at] ?? 0, right[at] ?? 0)) }
}

describe('training', () => {
  it('finds m and the prior again from which patterns were drawn', () => {
    const level = (key: string) => ({ key, when: { same: 'x' }, sentence: '', usual: { m: 0.5, u: 0.1 } })
    const comparisons: Comparison[] = ['a', 'b', 'c', 'd'].map((key) => ({
      key,
      label: key,
      needs: [key],
      levels: [level('same')],
      otherwise: '',
    }))
    const [m, u, prior, all] = [[0.9, 0.8, 0.7, 0.95], [0.05, 0.02, 0.01, 0.1], 0.01, 1_000_000]
    const patterns = Array.from({ length: 16 }, (_, bits) => comparisons.map((_, k) => ((bits >> k) & 1 ? 1 : 2)))
    const share = (levels: readonly number[], of: readonly number[]) =>
      levels.reduce((product, one, k) => product * (one === 1 ? (of[k] ?? 0) : 1 - (of[k] ?? 0)), 1)
    const counts = Float64Array.from(
      patterns,
      (levels) => all * (prior * share(levels, m) + (1 - prior) * share(levels, u)),
    )
    const chance = comparisons.map((_, k) => {
      const same = prior * (m[k] ?? 0) + (1 - prior) * (u[k] ?? 0)
      return [0, same, 1 - same]
    })
    const found = maximise(comparisons, { index: new Map(), counts, levels: patterns }, chance, all)
    expect(found.prior).toBeCloseTo(prior, 3)
    found.levels.forEach((own, k) => {
      expect(own.m[1]).toBeCloseTo(m[k] ?? 0, 1)
      expect(own.u[1]).toBeCloseTo(u[k] ?? 0, 2)
    })
  })

  it.each<[string, Features[]]>([
    ['no record', []],
    ['one record', [{ given: 'ada', family: 'king', names: ['ada', 'king'], full: 'ada king' }]],
    ['records that say nothing', Array.from({ length: 20 }, () => ({}))],
    ['one value everywhere', Array.from({ length: 40 }, () => ({ city: 'york' }))],
  ])('makes a harmless model of %s', (_, records) => {
    const { parameters, weights } = trainAll(plan, records)
    const numbers = [
      parameters.prior,
      parameters.threshold,
      ...parameters.comparisons.flatMap((one) => [...one.weights, ...one.kin, ...one.averages]),
    ]
    expect(numbers.every(Number.isInteger)).toBe(true)
    expect([...weights].filter((weight) => probabilityOf(weight) > 0.5 && weight >= parameters.threshold)).toEqual([])
  })

  it('always gives whole, finite weights', () => {
    const names = fc.constantFrom('ada', 'bob', 'eve', '王', 'ж')
    const record = fc.record({ given: names, family: names, city: names }, { requiredKeys: [] })
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), (records) => {
        expect([...trainAll(plan, records).weights].every(Number.isInteger)).toBe(true)
      }),
      { numRuns: 30 },
    )
  }, 60_000)
})

describe('expectedThreshold', () => {
  it('lies between pairs that are sure and pairs that are not', () => {
    const weights = Int32Array.from([...Array(50).fill(12_000), ...Array(5000).fill(-9_000)])
    expect(expectedThreshold(weights)).toBe(12_000)
  })
})
