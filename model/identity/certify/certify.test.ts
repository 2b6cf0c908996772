import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementOf } from './agreement'
import { binomial } from './binomial'
import { boundFalse } from './bound-false'
import { certificateOf, type Findings } from './certificate'
import { clopperPearson } from './clopper-pearson'
import { consistentPairs } from './consistent-pairs'
import { fatigueOf } from './fatigue'
import { hypergeometric } from './hypergeometric'
import { probesNeeded, sampleSize } from './sample-size'
import { verdictOf } from './verdict'

const clean = { target: 0.01, sureness: 0.95, allowed: 0, probes: 20 }

describe('the sample', () => {
  it('is 298 or 299 clean pairs for 1% of very many, and fewer of a batch that ends', () => {
    expect(clopperPearson(0, 299, 0.95)).toBeLessThan(0.01)
    expect(clopperPearson(0, 298, 0.95)).toBeGreaterThan(0.01)
    expect(sampleSize({ ...clean, pairs: 100_000 })).toBe(298)
    expect(sampleSize({ ...clean, pairs: 354 })).toBe(186)
    expect(sampleSize({ ...clean, pairs: 354, target: 0.05 })).toBe(53)
    expect(sampleSize({ ...clean, pairs: 5_000, target: 0.05 })).toBe(59)
  })

  it('grows with the errors allowed in it, and ends where the batch does', () => {
    expect(sampleSize({ ...clean, pairs: 354, allowed: 1 })).toBeGreaterThan(260)
    expect(sampleSize({ ...clean, pairs: 20, target: 0.01 })).toBe(20)
  })

  it('promises nothing without known pairs and says how many it takes', () => {
    expect(sampleSize({ ...clean, pairs: 354, probes: 0 })).toBeNull()
    const probes = probesNeeded({ ...clean, pairs: 354 })
    expect(sampleSize({ ...clean, pairs: 354, probes })).not.toBeNull()
    expect(sampleSize({ ...clean, pairs: 354, probes: probes - 1 })).toBeNull()
    expect(boundFalse({ pairs: 354, sample: 187, probes: 0 }, { found: 0, missed: 0 }, 0.95)).toEqual({
      most: 354,
      share: 1,
    })
  })

  it('and the bound agree: what the sample promises, the bound keeps', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 600 }),
        fc.constantFrom(0.01, 0.02, 0.05, 0.1),
        fc.nat(2),
        (pairs, target, allowed) => {
          const plan = { pairs, target, allowed, sureness: 0.95, probes: 20 }
          const sample = sampleSize(plan)
          if (sample === null) return
          const found = { found: allowed, missed: 0 }
          expect(boundFalse({ pairs, sample, probes: 20 }, found, 0.95).share).toBeLessThan(target)
          if (sample > allowed + 1)
            expect(boundFalse({ pairs, sample: sample - 1, probes: 20 }, found, 0.95).share).toBeGreaterThanOrEqual(
              target - 1e-9,
            )
        },
      ),
      { numRuns: 20 },
    )
  })
})

describe('the bound', () => {
  it('is wrong with a chance of at most 5%, counted out over everything that can be seen', () => {
    for (const { pairs, sample, probes } of [
      { pairs: 30, sample: 15, probes: 5 },
      { pairs: 14, sample: 14, probes: 3 },
    ]) {
      const design = { pairs, sample, probes }
      const bounds = Array.from({ length: sample + 1 }, (_, found) =>
        Array.from({ length: probes + 1 }, (_, missed) => boundFalse(design, { found, missed }, 0.95, pairs).most),
      )
      for (const wrong of [0, 1, 2, 3, 5, 8, 14])
        for (const missing of [0, 0.05, 0.2, 0.5, 0.8, 0.95, 1]) {
          let broken = 0
          hypergeometric(pairs, wrong, sample).forEach((met, h) => {
            for (let found = 0; found <= h; found++)
              for (let missed = 0; missed <= probes; missed++)
                if (wrong - found > (bounds[found]?.[missed] ?? 0))
                  broken += met * binomial(found, h, 1 - missing) * binomial(missed, probes, missing)
          })
          expect(broken).toBeLessThanOrEqual(0.0501)
        }
    }
  })

  it('never narrows when more errors or more misses are seen', () => {
    const design = { pairs: 120, sample: 60, probes: 10 }
    const most = (found: number, missed: number) => boundFalse(design, { found, missed }, 0.95, 120).most
    for (const found of [0, 1, 3]) {
      expect(most(found + 1, 0)).toBeGreaterThanOrEqual(most(found, 0))
      expect(most(0, found + 1)).toBeGreaterThanOrEqual(most(0, found))
    }
    expect(most(0, 10)).toBe(120)
  })

  it('comes to that of a population without end', () => {
    const { most } = boundFalse({ pairs: 5_000, sample: 100, probes: 60 }, { found: 0, missed: 0 }, 0.95)
    expect(most / 5_000).toBeCloseTo(clopperPearson(0, 100, 0.95), 2)
  })
})

const findings: Findings = {
  pairs: 354,
  sample: 187,
  different: 0,
  unsure: 0,
  knownDifferent: 20,
  missed: 0,
  knownSame: 8,
  rejected: 0,
  mergeable: 354,
}

describe('the certificate', () => {
  it('says what is promised in plain words', () => {
    const { certify, sentence } = certificateOf(findings, 0.01, 0.95)
    expect(certify).toBe(true)
    expect(sentence).toBe('With 95% confidence fewer than 1 in 100 of these merges are wrong: at most 3 of 354.')
  })

  it('is refused for an error, for misses and for want of known pairs, and says which', () => {
    const of = (some: Partial<Findings>) => certificateOf({ ...findings, ...some }, 0.01, 0.95)
    expect(of({ different: 1, mergeable: 353 }).sentence).toMatch(
      /1 of the 187 sampled pairs was not the same; it would take a sample of \d+/,
    )
    expect(of({ missed: 6 }).sentence).toMatch(/6 of 20 known different pairs were called the same/)
    expect(of({ missed: 20 }).sentence).toMatch(/Nothing can be said/)
    expect(of({ knownDifferent: 0 }).sentence).toMatch(/2 more known different pairs would be needed/)
    expect([of({ different: 1 }), of({ missed: 6 }), of({ knownDifferent: 0 })].map((one) => one.certify)).toEqual([
      false,
      false,
      false,
    ])
  })
})

describe('answers', () => {
  it('merge only what all reviewers call the same', () => {
    expect(verdictOf(['same'], 1)).toBe('same')
    expect(verdictOf(['same'], 2)).toBeNull()
    expect(verdictOf(['same', 'different'], 2)).toBe('unsure')
    expect(verdictOf(['different', 'different'], 2)).toBe('different')
  })

  it('agree by share and by kappa', () => {
    expect(agreementOf([])).toBeNull()
    expect(agreementOf([['same', 'same']])).toEqual({ pairs: 1, share: 1, kappa: 1 })
    const judged = [
      ...Array(20).fill(['same', 'same']),
      ...Array(5).fill(['same', 'different']),
      ...Array(10).fill(['different', 'same']),
      ...Array(15).fill(['different', 'different']),
    ]
    expect(agreementOf(judged)).toMatchObject({ share: 0.7, kappa: expect.closeTo(0.4, 5) })
  })

  it('show when somebody tires', () => {
    const steady = Array.from({ length: 30 }, (_, n) => ({ seconds: 6, at: n * 8, wrong: false, known: n % 5 === 0 }))
    expect(fatigueOf(steady)).toEqual([])
    const quick = steady.map((one, n) => (n < 20 ? one : { ...one, seconds: 1 }))
    expect(fatigueOf(quick).map((one) => one.kind)).toEqual(['quick'])
    const long = steady.map((one, n) => ({ ...one, at: n * 90 }))
    expect(fatigueOf(long).map((one) => one.kind)).toEqual(['long'])
    const missing = steady.map((one, n) => ({ ...one, wrong: n >= 20 }))
    expect(fatigueOf(missing).map((one) => one.kind)).toEqual(['missed'])
  })
})

describe('pairs of a batch', () => {
  const chain = [
    { a: '1', b: '2' },
    { a: '2', b: '3' },
    { a: '8', b: '9' },
  ]
  it('may form chains, unless a chain joins what must stay apart', () => {
    expect(consistentPairs(chain, [], []).kept).toHaveLength(3)
    expect(consistentPairs(chain, [{ a: '3', b: '1' }], []).kept).toEqual([{ a: '8', b: '9' }])
    expect(consistentPairs(chain, [{ a: '1', b: '8' }], []).kept).toHaveLength(3)
    const clash = ['1', '3'].map((entity) => ({ entity, value: `tax_id GB${entity}` }))
    expect(consistentPairs(chain, [], clash).left).toHaveLength(2)
    expect(consistentPairs(chain, [], [...clash, { entity: '3', value: 'tax_id GB1' }]).kept).toHaveLength(3)
  })
})
