import { describe, expect, it } from 'vitest'
import { alarmOf, healthAlarms, type MoneyMeasures } from './health-alarms'
import { healthSegments, healthSizeOf } from './health-segments'

const calm: MoneyMeasures = {
  score: 85,
  mrr_now: 48_000,
  mrr_before: 48_000,
  days_late: 0,
  doubted_since: null,
  doubted_why: null,
}

describe('score and money', () => {
  it.each([
    [{}, undefined],
    [{ days_late: 14 }, undefined],
    [{ days_late: 15 }, 'Health is 85, yet an invoice is 15 days overdue.'],
    [{ days_late: 15, score: 69 }, undefined],
    [{ mrr_now: 43_300 }, undefined],
    [{ mrr_now: 24_000 }, 'Health is 85, yet MRR fell by 50% in 90 days, from £480 to £240.'],
    [{ mrr_before: null, mrr_now: 24_000 }, undefined],
    [{ score: 35, mrr_now: 96_000 }, 'Health is only 35, yet MRR grew by 100% in 90 days, from £480 to £960.'],
    [
      { doubted_since: '2026-11-02', doubted_why: 'Budget cut', days_late: 40 },
      'Health is 85, yet its owner has it at risk since 2 Nov 2026 (budget cut): the score does not see why.',
    ],
  ])('%o: %s', (change, sentence) => {
    const measures = { ...calm, ...change }
    expect(alarmOf(measures)?.says(measures)).toBe(sentence)
  })

  it('rings by rules each with its own name', () => {
    expect(new Set(healthAlarms.map(({ key }) => key)).size).toBe(healthAlarms.length)
  })
})

it.each([
  [0, 'small'],
  [5, 'small'],
  [6, 'mid'],
  [19, 'mid'],
  [20, 'large'],
  [4000, 'large'],
])('%i seats are a %s account', (seats, key) => {
  expect(healthSizeOf(seats).key).toBe(key)
  expect(healthSegments.map(({ fromSeats }) => fromSeats)).toEqual([0, 6, 20])
})
