import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTable } from '../build-table'
import { compileComparisons } from '../compile-comparisons'
import { alignTerms, termLookup } from '../count-terms'
import { featuresOf } from '../features-of'
import { grainPlans } from '../grain-plans'
import { explainPair } from '../score-pair'
import { usualParameters } from '../usual-parameters'
import { bandOf } from './band-of'
import { compileEntityWeight } from './compile-entity-weight'
import { contradicts } from './contradicts'
import { explainEntities } from './explain-entities'
import { learnFromKnown } from './learn-from-known'
import { waterfall } from './waterfall'

const plan = grainPlans.person
const parameters = usualParameters(plan)
const terms = termLookup(1_000, [{ feature: 'family', value: 'holm', count: 7 }])
const record = fc
  .record(
    {
      first_name: fc.constantFrom('Greta', 'Grete', 'Jon', 'John', '王'),
      last_name: fc.constantFrom('Holm', 'Holme', 'Ferris'),
      email: fc.constantFrom(['g.holm@post.example'], ['jon.ferris@post.example', 'jf@post.example']),
      phone: fc.constantFrom(['+441134960101'], ['+441134960102']),
      birthday: fc.constantFrom('1980-02-03', '1980-03-02', '1955-11-30'),
      postcode: fc.constantFrom('LS1 4AB', 'LS1 4AD'),
    },
    { requiredKeys: [] },
  )
  .map((cells) => featuresOf(plan, cells))
const side = fc.array(record, { minLength: 1, maxLength: 4 })

describe('weighing two entities', () => {
  it('is weighing two records where each has one, and says the same over typed arrays', () => {
    fc.assert(
      fc.property(side, side, (left, right) => {
        const explained = explainEntities(plan, parameters, terms, left, right)
        const table = buildTable(plan, [...left, ...right])
        const aligned = alignTerms(table, terms)
        const weigh = compileEntityWeight(plan, parameters, table, aligned, compileComparisons(plan, table, aligned))
        const rows = [...left, ...right].map((_, row) => row)
        expect(weigh(rows.slice(0, left.length), rows.slice(left.length))).toBe(explained?.weight)
        const [a, b] = [left[0], right[0]]
        if (left.length === 1 && right.length === 1 && a && b)
          expect(explained).toEqual(explainPair(plan, parameters, terms, a, b))
      }),
      { numRuns: 30 },
    )
  })

  it('does not depend on the order of records, and its steps add up to the weight', () => {
    fc.assert(
      fc.property(side, side, (left, right) => {
        const [one, other] = [left, [...left].reverse()].map((own) =>
          explainEntities(plan, parameters, terms, own, right),
        )
        expect(other?.weight).toBe(one?.weight)
        expect(other?.levels).toEqual(one?.levels)
        const sum = one ? waterfall(one).reduce((all, step) => all + step.weight, 0) : 0
        expect(sum).toBeCloseTo((one?.weight ?? 0) / 1000, 6)
      }),
    )
  })

  it('says nothing of a side without records', () => {
    expect(explainEntities(plan, parameters, terms, [], [])).toBeNull()
  })
})

describe('bands', () => {
  it('never calls likely what a day of birth contradicts', () => {
    const read = (birthday: string) => featuresOf(plan, { first_name: 'Jon', last_name: 'Ferris', birthday })
    const levels = (a: string, b: string) => explainPair(plan, parameters, terms, read(a), read(b)).levels
    expect(contradicts(plan, levels('1950-01-01', '1985-05-21'))).toBe(true)
    expect(contradicts(plan, levels('1980-02-03', '1980-03-02'))).toBe(false)
    expect(contradicts(plan, levels('1980-02-03', '1980-02-03'))).toBe(false)
    expect([bandOf(0.95), bandOf(0.95, true), bandOf(0.7), bandOf(0.3), bandOf(0.1)]).toEqual([
      'likely',
      'unsure',
      'unsure',
      'different',
      null,
    ])
  })
})

describe('learning from joins that were proved', () => {
  it('moves what was never seen among them down, leaves what proved them, and needs enough of them', () => {
    const same = plan.comparisons.reduce(
      ({ radix, packed }, { levels }) => ({ radix: radix * (levels.length + 2), packed: packed + radix }),
      { radix: 1, packed: 0 },
    ).packed
    const isProof = (key: string) => key === 'email'
    const learned = learnFromKnown(
      plan,
      parameters,
      Array.from({ length: 1_000 }, () => same),
      isProof,
    )
    for (const [k, { key, weights }] of learned.comparisons.entries()) {
      const before = parameters.comparisons[k]
      if (key === 'email') expect(weights).toEqual(before?.weights)
      else {
        expect(weights[1]).toBeGreaterThan(before?.weights[1] ?? 0)
        expect(weights.at(-1)).toBeLessThan(before?.weights.at(-1) ?? 0)
      }
    }
    expect(learnFromKnown(plan, parameters, [same], isProof)).toEqual(parameters)
  })
})
