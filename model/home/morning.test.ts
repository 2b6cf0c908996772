import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MorningSigns, morningMark, morningParts, morningScore, rankMorning } from './morning-score'
import { morningSentence } from './morning-sentence'

const quiet: MorningSigns = {
  health: 80,
  delta: 0,
  worth: 48_000,
  renewsIn: null,
  churnRisk: null,
  alarm: null,
  change: null,
  lateTickets: 0,
  lateDays: 0,
  recalls: 0,
}
const said = { health: 'Fell from 71 because nobody has used the portal for 30 days (−30).', alarm: null }
const change = { factId: 'f', kind: 'downgraded', on: '18 Nov 2026', from: 'Office 40', to: 'Office 20' } as const

const signs: fc.Arbitrary<MorningSigns> = fc.record({
  health: fc.option(fc.integer({ min: 0, max: 100 })),
  delta: fc.option(fc.integer({ min: -100, max: 100 })),
  worth: fc.integer({ min: 0, max: 10_000_000 }),
  renewsIn: fc.option(fc.integer({ min: 0, max: 400 })),
  churnRisk: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  alarm: fc.option(fc.constantFrom('good-but-overdue', 'poor-but-growing')),
  change: fc.option(fc.constant(change)),
  lateTickets: fc.integer({ min: 0, max: 9 }),
  lateDays: fc.integer({ min: 0, max: 90 }),
  recalls: fc.integer({ min: 0, max: 3 }),
})

describe('the rank of the morning list', () => {
  it.each([
    ['nothing moved', quiet, 0],
    ['a renewal alone is no move', { ...quiet, renewsIn: 5 }, 0],
    ['a risk alone is no move', { ...quiet, churnRisk: 0.9 }, 0],
    ['fourteen points are no move', { ...quiet, delta: -14 }, 0],
    ['points lost times hundreds of pounds', { ...quiet, delta: -20 }, 20 * 4.8],
    ['points gained count half', { ...quiet, delta: 20 }, 10 * 4.8],
    ['good news is not more pressing for a renewal', { ...quiet, delta: 20, renewsIn: 5, churnRisk: 0.5 }, 10 * 4.8],
    ['a small account counts as one hundred pounds', { ...quiet, delta: -20, worth: 100 }, 20],
    ['renewal and risk on top', { ...quiet, delta: -20, renewsIn: 45, churnRisk: 0.5 }, (20 + 15 + 20) * 4.8],
    ['a cancellation', { ...quiet, change: { ...change, kind: 'canceled' } }, 40 * 4.8],
    ['late tickets, 24 at most', { ...quiet, lateTickets: 9, lateDays: 90 }, 24 * 4.8],
  ] satisfies [string, MorningSigns, number][])('%s', (_, given, score) => {
    expect(morningScore(given)).toBeCloseTo(score)
  })

  it('is never lower for a greater fall, a greater risk, more money or a nearer renewal', () => {
    fc.assert(
      fc.property(signs, fc.integer({ min: 1, max: 50 }), (given, more) => {
        const score = morningScore(given)
        if (given.delta !== null && given.delta < 0)
          expect(morningScore({ ...given, delta: given.delta - more })).toBeGreaterThanOrEqual(score)
        expect(morningScore({ ...given, worth: given.worth + more * 1000 })).toBeGreaterThanOrEqual(score)
        expect(
          morningScore({ ...given, churnRisk: Math.min(1, (given.churnRisk ?? 0) + more / 100) }),
        ).toBeGreaterThanOrEqual(score)
        if (given.renewsIn !== null)
          expect(morningScore({ ...given, renewsIn: Math.max(0, given.renewsIn - more) })).toBeGreaterThanOrEqual(score)
      }),
    )
  })

  it('ranks those that moved and no others, each with a sentence, in one order whatever order they come in', () => {
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 30 }), (given) => {
        const accounts = given.map((one, at) => ({ ...one, key: String(at) }))
        const ranked = rankMorning(accounts)
        expect(ranked).toEqual(rankMorning(accounts.toReversed()))
        expect(ranked.length).toBe(given.filter((one) => morningParts(one).length > 0).length)
        for (const one of ranked)
          expect(morningSentence(one, { health: null, alarm: null })).toMatch(/^[A-Z0-9].*[a-z0-9%]\.$/)
      }),
    )
  })
})

describe('the sentence why', () => {
  it.each([
    [{ ...quiet, delta: -30 }, 'Health fell from 71 because nobody has used the portal for 30 days (−30).'],
    [
      { ...quiet, delta: -30, renewsIn: 57, churnRisk: 0.38 },
      'Health fell from 71 because nobody has used the portal for 30 days (−30); churn risk 38%; renews in 57 days.',
    ],
    [{ ...quiet, change }, 'Went down from Office 40 to Office 20 on 18 Nov 2026.'],
    [{ ...quiet, lateTickets: 1, lateDays: 9 }, 'One ticket is past its promise by 9 days.'],
    [{ ...quiet, recalls: 2 }, '2 uses of it are called back after a wrong merge.'],
    [quiet, ''],
  ] satisfies [MorningSigns, string][])('%#', (given, sentence) => {
    expect(morningSentence(given, said)).toBe(sentence)
  })
})

describe('what done remembers', () => {
  it('passes over days that merely pass and small steps, and notices what moves again', () => {
    const done = morningMark({ ...quiet, delta: -20, health: 42, renewsIn: 60, lateTickets: 1, lateDays: 3 })
    expect(morningMark({ ...quiet, delta: -18, health: 41, renewsIn: 58, lateTickets: 1, lateDays: 5 })).toBe(done)
    expect(morningMark({ ...quiet, delta: -30, health: 32, renewsIn: 58, lateTickets: 1, lateDays: 5 })).not.toBe(done)
    expect(morningMark({ ...quiet, health: 42, renewsIn: 58, lateTickets: 2, lateDays: 5 })).not.toBe(done)
    expect(morningMark({ ...quiet, health: 42, renewsIn: 29, lateTickets: 1, lateDays: 5 })).not.toBe(done)
  })
})
