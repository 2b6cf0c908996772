import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bucketsOf, measuredWithin, periodKeys, stepsOf } from './periods'

const days = fc
  .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2032, 0, 1) })
  .map((at) => new Date(at).toISOString().slice(0, 10))
const next = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

it('the points of a period meet without a gap and end today', () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...periodKeys), (today, period) => {
      const buckets = bucketsOf(period, today)
      expect(buckets.at(-1)?.to).toBe(today)
      for (const [at, { from, to }] of buckets.entries()) {
        expect(from <= to).toBe(true)
        if (at > 0) expect(from).toBe(next(buckets[at - 1]?.to ?? ''))
      }
    }),
  )
})

it('shows week ends, or month ends over 13 months, the newest day and one day before to compare with', () => {
  const measured = [
    '2026-08-31',
    '2026-09-13',
    '2026-10-18',
    '2026-10-25',
    '2026-10-31',
    '2026-11-01',
    '2026-11-15',
    '2026-11-18',
  ]
  expect(measuredWithin('30d', measured)).toEqual([
    '2026-10-18',
    '2026-10-25',
    '2026-11-01',
    '2026-11-15',
    '2026-11-18',
  ])
  expect(measuredWithin('13mo', measured)).toEqual(['2026-08-31', '2026-10-31', '2026-11-18'])
  expect(measuredWithin('90d', [])).toEqual([])
  expect(stepsOf(['a', 'b', 'c'])).toEqual([
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
  ])
})
