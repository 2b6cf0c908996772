import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { churnFeatures } from './churn-features'
import { churnDays, churnRules, foldOf } from './churn-rules'
import { fitLogistic, logOddsOf, shareOf } from './fit-logistic'
import { keepWeights } from './kept-model'
import { type ChurnExample, learnChurn } from './learn-churn'
import { beatsBaseRate, measureQuality } from './measure-quality'

/** Chance that repeats itself: a linear congruential generator. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}
const normal = (next: () => number) => Math.sqrt(-2 * Math.log(next() || 1e-9)) * Math.cos(2 * Math.PI * next())

const width = churnFeatures.length
/** Accounts whose leaving follows known weights on the first two inputs, looked at on `days` days. */
function planted({ accounts, seed, strength }: { accounts: number; seed: number; strength: number }): ChurnExample[] {
  const next = chance(seed)
  return churnDays('2026-11-22', 182).flatMap((day) =>
    Array.from({ length: accounts }, (_, i) => {
      const inputs = Array.from({ length: width }, () => normal(next))
      const odds = -2 + strength * (1.2 * (inputs[0] ?? 0) - 0.8 * (inputs[1] ?? 0))
      return { account: `account ${i}`, day, inputs, churned: next() < shareOf(odds) }
    }),
  )
}

describe('the fit', () => {
  it('finds the weights that made the outcomes', () => {
    const next = chance(7)
    const rows = Array.from({ length: 8_000 }, () => [normal(next), normal(next)])
    const outcomes = rows.map(([a = 0, b = 0]) => Number(next() < shareOf(-1 + 1.5 * a - 0.5 * b)))
    const fit = fitLogistic(rows, outcomes, 0)
    expect(fit.intercept).toBeCloseTo(-1, 1)
    expect(fit.weights[0]).toBeCloseTo(1.5, 1)
    expect(fit.weights[1]).toBeCloseTo(-0.5, 1)
  })

  it('gives finite weights, nearer to zero the stronger it is held, for any rows', () => {
    const row = fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.constantFrom(0, 1))
    fc.assert(
      fc.property(fc.array(row, { minLength: 4, maxLength: 40 }), (data) => {
        const rows = data.map(([x]) => [x])
        const outcomes = [...data.map(([, y]) => y), 0, 1]
        const fitted = [1, 10, 100].map((ridge) => fitLogistic([...rows, [0], [0]], outcomes, ridge))
        const sizes = fitted.map((fit) => Math.abs(fit.weights[0] ?? 0))
        expect(sizes.every(Number.isFinite)).toBe(true)
        expect((sizes[0] ?? 0) + 1e-9).toBeGreaterThanOrEqual(sizes[1] ?? 0)
        expect((sizes[1] ?? 0) + 1e-9).toBeGreaterThanOrEqual(sizes[2] ?? 0)
      }),
      { numRuns: 60 },
    )
  })
})

describe('learning', () => {
  const examples = planted({ accounts: 300, seed: 11, strength: 1 })
  const learned = learnChurn(examples)

  it('is the same in any order, and recovers what was planted, calibrated', () => {
    expect(learnChurn(examples.toReversed())).toEqual(learned)
    if (!('weights' in learned)) throw new Error(learned.thin)
    const weights = keepWeights(learned).inputs
    const [first, second, ...others] = churnFeatures.map(({ key }) => weights[key]?.weight ?? 0)
    expect(first).toBeGreaterThan(0.95)
    expect(first).toBeLessThan(1.45)
    expect(second).toBeLessThan(-0.6)
    expect(second).toBeGreaterThan(-1)
    expect(Math.max(...others.map(Math.abs))).toBeLessThan(0.25)
    expect(learned.thin).toBeNull()
    expect(learned.quality.aucLow).toBeGreaterThan(0.65)
    for (const { said, found, examples: looks } of learned.quality.deciles)
      expect(Math.abs(said - found)).toBeLessThan(4 * Math.sqrt((said * (1 - said)) / looks) + 0.02)
  })

  it('measures on later days only, of accounts the model never saw', () => {
    if (!('weights' in learned)) throw new Error(learned.thin)
    const days = [...new Set(examples.map((one) => one.day))]
    expect(learned.testedOn.from).toBe(days[Math.ceil(days.length * (1 - churnRules.testShare))])
    const changed = examples.map((one) => (one.day >= learned.testedOn.from ? { ...one, churned: !one.churned } : one))
    const other = learnChurn(changed)
    if (!('weights' in other)) throw new Error(other.thin)
    // What was said is the same whatever came later; only how right it was differs.
    expect(other.quality.deciles.map((one) => one.said)).toEqual(learned.quality.deciles.map((one) => one.said))
    expect(other.quality.auc).toBeCloseTo(1 - learned.quality.auc, 6)
  })

  it('says where it is too thin, and where it knows no more than the base rate', () => {
    const few = learnChurn(examples.slice(0, 150))
    expect(few.thin).toMatch(/it needs 30 and 12/)
    expect('weights' in few).toBe(false)
    const noise = learnChurn(planted({ accounts: 120, seed: 5, strength: 0 }))
    expect(noise.thin).toMatch(/no more than the share that leaves anyway/)
  })
})

it('measures a perfect and a useless model as such', () => {
  const looks = Array.from({ length: 200 }, (_, i) => ({ account: `${i}`, came: Number(i % 5 === 0) }))
  const perfect = measureQuality(
    looks.map((one) => ({ ...one, said: one.came ? 0.9 : 0.05 })),
    0.2,
  )
  expect(perfect.auc).toBe(1)
  expect(beatsBaseRate(perfect)).toBe(true)
  const useless = measureQuality(
    looks.map((one) => ({ ...one, said: 0.2 })),
    0.2,
  )
  expect(useless.auc).toBe(0.5)
  expect(useless.logLoss).toBe(useless.baseLogLoss)
  expect(beatsBaseRate(useless)).toBe(false)
})

it('keeps an account in its fold, and days whose horizon has passed', () => {
  const ids = Array.from({ length: 1000 }, (_, i) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`)
  const sizes = [0, 1, 2, 3, 4].map((fold) => ids.filter((id) => foldOf(id) === fold).length)
  expect(Math.min(...sizes)).toBeGreaterThan(120)
  const days = churnDays('2026-11-22', 182)
  expect(days.at(-1)).toBe('2026-08-23')
  expect(days).toHaveLength(8)
  expect(logOddsOf({ intercept: 1, weights: [2] }, [3])).toBe(7)
})

it('has no input named after a person', () => {
  const words = churnFeatures.map(({ key, label, means, sql }) => `${key} ${label} ${means} ${sql}`).join(' ')
  expect(words).not.toMatch(/\b(age|gender|sex|birth|nationality|language|religion|stage|owner)\b/i)
})
