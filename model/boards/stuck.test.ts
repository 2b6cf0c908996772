import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnOf, columnsWithin } from './renewal-board'
import { type OnboardingSigns, stuckness } from './stuck'

const well: OnboardingSigns = {
  stage: 'onboarding',
  days: 20,
  usual: 36,
  seats: 10,
  seatsUsed: 8,
  firstUse: '2026-11-04',
  firstOrder: '2026-11-06',
  openTickets: 0,
  needHelp: 0,
}

describe('who is stuck in onboarding', () => {
  it.each([
    [well, false, 'On course: 20 days in onboarding, where 36 are usual.'],
    [{ ...well, openTickets: 1 }, false, 'On course: 20 days in onboarding, where 36 are usual; one ticket is open.'],
    [{ ...well, days: 55 }, true, '55 days in onboarding, where 36 are usual.'],
    [{ ...well, firstUse: null, firstOrder: null }, true, 'Nobody has used it yet.'],
    [
      { ...well, days: 6, firstUse: null, firstOrder: null },
      false,
      'On course: 6 days in onboarding, where 36 are usual.',
    ],
    [
      { ...well, firstOrder: null, seatsUsed: 2, needHelp: 5 },
      true,
      'No order was placed yet; 2 of 10 seats are used; 5 users need help.',
    ],
    [{ ...well, stage: 'trial', days: 46, usual: null }, true, '46 days in trial, over the limit of 45.'],
  ] satisfies [OnboardingSigns, boolean, string][])('%#', (signs, stuck, sentence) => {
    expect(stuckness(signs)).toMatchObject({ stuck, sentence })
  })

  it('puts every stuck account before every other, and a longer one never after a shorter', () => {
    const signs = fc.record({
      stage: fc.constantFrom('trial' as const, 'onboarding' as const),
      days: fc.integer({ min: 0, max: 300 }),
      usual: fc.option(fc.integer({ min: 1, max: 60 })),
      seats: fc.option(fc.integer({ min: 0, max: 50 })),
      seatsUsed: fc.option(fc.integer({ min: 0, max: 50 })),
      firstUse: fc.option(fc.constant('2026-11-01')),
      firstOrder: fc.option(fc.constant('2026-11-02')),
      openTickets: fc.integer({ min: 0, max: 9 }),
      needHelp: fc.integer({ min: 0, max: 20 }),
    })
    fc.assert(
      fc.property(signs, signs, (a, b) => {
        if (stuckness(a).stuck && !stuckness(b).stuck) expect(stuckness(a).score).toBeGreaterThan(stuckness(b).score)
        expect(stuckness({ ...a, days: a.days + 1 }).score).toBeGreaterThanOrEqual(stuckness(a).score)
      }),
    )
  })
})

it('the columns of the renewals board meet without a gap', () => {
  const columns = columnsWithin(120).map(columnOf)
  expect(columns[0]?.from).toBe(0)
  for (const [at, column] of columns.entries()) expect(columns[at + 1]?.from ?? 121).toBe(column.to + 1)
})
