import { describe, expect, it } from 'vitest'
import { randomBand } from './testing/random-band'
import { seeded } from './testing/seeded'
import { type Draw, type Reviewer, simulateBatch } from './testing/simulate-batch'

const runs = 300
const careful = { misses: 0, missesHard: 0, rejects: 0, tires: 0 }
const human = { misses: 0.03, missesHard: 0.3, rejects: 0.005, tires: 0.5 }
const careless = { misses: 0.3, missesHard: 0.9, rejects: 0.05, tires: 1 }
const draw: Draw = { target: 0.05, sureness: 0.95, allowed: 0, probes: 20, hardProbes: 0.5, knownSame: 8 }

/** Shares of simulated batches: certified, and certified with more wrong merges than was stated. */
function simulate(seed: number, pairs: number, share: number, run: number, reviewer: Reviewer, asked: Draw = draw) {
  const random = seeded(seed)
  const ended = Array.from({ length: runs }, () =>
    simulateBatch(randomBand({ pairs, share, run, hard: 0.5 }, random), asked, reviewer, random),
  )
  const of = (is: (one: NonNullable<(typeof ended)[number]>) => boolean) =>
    ended.filter((one) => one !== null && is(one)).length / runs
  return { certified: of((one) => one.certified), broken: of((one) => one.broken) }
}

describe('certified batches', () => {
  const shares = [0.005, 0.02, 0.045, 0.06, 0.09]
  it.each([
    ['a careful reviewer', careful],
    ['a reviewer who misses and tires', human],
    ['a careless reviewer', careless],
  ] as const)('keep their bound in at least 95% of simulations with %s, whatever the band holds', (_, reviewer) => {
    for (const [at, share] of shares.entries())
      for (const run of [1, 6])
        expect(simulate(at * 2 + run, 354, share, run, reviewer).broken).toBeLessThanOrEqual(0.05)
  })

  it('keep it as well where errors may be found in the sample, and at 1%', () => {
    const asked = { ...draw, allowed: 2, target: 0.1 }
    for (const share of [0.05, 0.11, 0.14])
      expect(simulate(77, 200, share, 3, human, asked).broken).toBeLessThanOrEqual(0.05)
    for (const share of [0.008, 0.012, 0.02])
      expect(simulate(78, 500, share, 1, human, { ...draw, target: 0.01 }).broken).toBeLessThanOrEqual(0.05)
  })

  it('are to be had: a clean band in careful hands is certified, a bad one hardly ever', () => {
    expect(simulate(5, 354, 0.001, 1, careful).certified).toBeGreaterThan(0.85)
    expect(simulate(6, 354, 0.15, 1, careful).certified).toBeLessThan(0.01)
    expect(simulate(7, 354, 0.03, 1, careless).certified).toBeLessThan(0.2)
  })
})
