import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leastAsked } from './from-asking'
import { isEnough, leastJudged } from './best-fit'
import { calibrate } from './calibrate'
import { confidenceAt, type Judged } from './curve'
import { precisionRecallAt } from './precision-recall-at'
import { reliabilityOf } from './reliability'
import { unlinkableShare } from './unlinkable-share'
import { wilsonInterval } from './wilson-interval'
import { mostTelling } from './most-telling'

const weight = fc.integer({ min: -30_000, max: 40_000 })
const pair = fc.record({ weight, same: fc.boolean() })
const judged = fc.array(pair, { minLength: 40, maxLength: 160 })

/** Pairs whose chance of being the same is known: a logistic of their bits. Every hundredth is dealt evenly, no dice. */
function known(count: number): Judged[] {
  return Array.from({ length: count }, (_, at) => {
    const bits = ((at % 41) - 20) / 2
    const turn = ((at * 61) % 100) / 100
    return { weight: bits * 1000, same: turn < 1 / (1 + Math.exp(-bits / 2)) }
  })
}

describe('calibration', () => {
  it('never falls, stays within 0 and 1, and says nothing of too few', () => {
    fc.assert(
      fc.property(judged, fc.array(weight, { minLength: 2, maxLength: 20 }), (pairs, weights) => {
        const curve = calibrate(pairs)
        expect(curve !== null).toBe(isEnough(pairs))
        if (!curve) return
        const said = weights.toSorted((a, b) => a - b).map((at) => confidenceAt(curve, at))
        expect(said.every((one) => one > 0 && one < 1)).toBe(true)
        expect(said.every((one, at) => at === 0 || one >= (said[at - 1] ?? 0) - 1e-12)).toBe(true)
      }),
    )
  })

  it('does not depend on the order of the pairs', () => {
    const shuffled = judged.chain((pairs) =>
      fc.tuple(fc.constant(pairs), fc.shuffledSubarray(pairs, { minLength: pairs.length, maxLength: pairs.length })),
    )
    fc.assert(
      fc.property(shuffled, ([pairs, other]) => {
        expect(calibrate(other)).toEqual(calibrate(pairs))
        expect(reliabilityOf(other)).toEqual(reliabilityOf(pairs))
      }),
    )
  })

  it('is not yet there below the least number, or with one kind alone', () => {
    expect(calibrate(known(leastJudged - 1))).toBeNull()
    expect(reliabilityOf(known(leastJudged - 1))).toBeNull()
    expect(calibrate(known(200).map((one) => ({ ...one, same: true })))).toBeNull()
  })

  it('finds the curve that made the pairs, and says how well', () => {
    const curve = calibrate(known(2_000))
    if (!curve) throw new Error('There were enough.')
    for (const bits of [-1, 0, 1, 3, 6]) {
      expect(Math.abs(confidenceAt(curve, bits * 1000) - 1 / (1 + Math.exp(-bits / 2)))).toBeLessThan(0.12)
    }
    const reliability = reliabilityOf(known(2_000))
    expect(reliability?.score).toBeLessThan(0.2)
    expect(reliability?.bins.reduce((sum, bin) => sum + bin.pairs, 0)).toBe(2_000)
    for (const bin of reliability?.bins ?? []) expect(Math.abs(bin.said - bin.found)).toBeLessThan(0.15)
  })

  it('does not believe labels far below the line at which people are asked: strangers stay strangers', () => {
    const chosen = Array.from({ length: 100 }, (_, at) => ({ weight: -20_000 + at * 400, same: at % 10 !== 0 }))
    const curve = calibrate(chosen)
    if (!curve) throw new Error('There were enough.')
    expect(confidenceAt(curve, leastAsked)).toBeGreaterThan(0.7)
    expect(confidenceAt(curve, -20_000)).toBeLessThan(0.001)
  })

  it('is never surer than what was seen, and falls as the model holds where nobody was asked', () => {
    const curve = {
      points: [
        { weight: 0, share: 0.2 },
        { weight: 1_000, share: 0.8 },
      ],
    }
    expect([0, 500, 1_000, 90_000].map((at) => confidenceAt(curve, at))).toEqual([0.2, 0.5, 0.8, 0.8])
    const below = [-1_000, -2_000].map((at) => confidenceAt(curve, at))
    expect(below).toEqual([0.2 / (0.2 + 0.8 * 2), 0.2 / (0.2 + 0.8 * 4)])
  })
})

describe('precision and recall', () => {
  it('lie within their intervals, and recall falls as the threshold rises', () => {
    fc.assert(
      fc.property(judged, fc.array(weight, { minLength: 1, maxLength: 8 }), (pairs, weights) => {
        const figures = precisionRecallAt(
          weights.toSorted((a, b) => a - b),
          pairs,
        )
        for (const { precision, recall } of figures)
          for (const counted of [precision, recall])
            if (counted) expect(counted.low <= counted.share && counted.share <= counted.high).toBe(true)
        const recalls = figures.map(({ recall }) => recall?.share ?? 0)
        expect(recalls.every((one, at) => at === 0 || one <= (recalls[at - 1] ?? 1))).toBe(true)
      }),
    )
  })

  it('counts a case by hand', () => {
    const pairs = [5, 4, 3, 2].map((at, index) => ({ weight: at * 1000, same: index !== 1 }))
    const [figures] = precisionRecallAt([3_000], pairs)
    expect(figures?.precision).toMatchObject({ share: 2 / 3, of: 3 })
    expect(figures?.recall).toMatchObject({ share: 2 / 3, of: 3 })
    expect(precisionRecallAt([9_000], pairs)[0]?.precision).toBeNull()
  })

  it('gives the interval of the textbook', () => {
    const { low, high } = wilsonInterval(81, 263)
    expect([low, high].map((one) => Math.round(one * 1e4) / 1e4)).toEqual([0.2553, 0.3662])
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 })
  })
})

describe('the pairs that teach most', () => {
  const unjudged = fc.record({
    weight,
    levels: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 3 }),
  })

  it('are as many as asked, each once, and begin with the nearest', () => {
    fc.assert(
      fc.property(fc.array(unjudged, { maxLength: 40 }), fc.nat(50), weight, (pairs, most, undecided) => {
        const chosen = mostTelling(pairs, most, undecided)
        expect(chosen).toHaveLength(Math.min(most, pairs.length))
        expect(new Set(chosen).size).toBe(chosen.length)
        if (chosen[0])
          expect(Math.abs(chosen[0].weight - undecided)).toBe(
            Math.min(...pairs.map((one) => Math.abs(one.weight - undecided))),
          )
      }),
    )
  })

  it('show every kind of agreement before any kind twice', () => {
    fc.assert(
      fc.property(fc.array(unjudged, { maxLength: 40 }), (pairs) => {
        const kinds = new Set(pairs.map((one) => one.levels.join(' ')))
        const first = mostTelling(pairs, kinds.size)
        expect(new Set(first.map((one) => one.levels.join(' '))).size).toBe(kinds.size)
      }),
    )
  })
})

describe('the unlinkable share', () => {
  it('rises with the threshold from none to all', () => {
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1 }), fc.array(weight), (own, weights) => {
        const shares = unlinkableShare(
          own,
          weights.toSorted((a, b) => a - b),
        )
        expect(shares.every((one, at) => one >= (shares[at - 1] ?? 0) && one <= 1)).toBe(true)
        expect(unlinkableShare(own, [-40_000, 50_000])).toEqual([0, 1])
      }),
    )
  })
})
