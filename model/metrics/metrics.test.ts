import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allMetrics } from './all-metrics'
import { inReportingCurrency } from './currencies'
import { explainHealth, segmentOf } from './explain-health'
import { type HealthMeasures, healthInputs } from './health-inputs'
import { healthSegments, healthSizeOf } from './health-segments'

const well: HealthMeasures = {
  use_now: 40,
  use_before: 40,
  open_tickets: 0,
  pressing_tickets: 0,
  late_tickets: 0,
  late_days: 0,
  days_late: 0,
  paid_late: 0,
  seats: 60,
  seats_used: 60,
  review_days: 30,
  sponsors: 1,
  bounced_sponsors: 0,
}
const points = (m: HealthMeasures) =>
  Object.fromEntries(
    healthInputs.map((input) => [input.key, input.points(m, healthSizeOf(m.seats).weights[input.key])]),
  )
const reading = (m: HealthMeasures) => ({
  value: Object.values(points(m)).reduce((sum, one) => sum + one, 0),
  detail: { points: points(m), measures: m },
})

const mid = healthSegments[1]

describe('health', () => {
  it('gives 100 points in all, and never more or fewer than an input holds', () => {
    for (const { weights } of healthSegments)
      expect(Object.values(weights).reduce((sum, one) => sum + one, 0)).toBe(100)
    expect(reading(well).value).toBe(100)
    expect(reading({ ...well, seats: 3, seats_used: 3 }).value).toBe(100)
  })

  it.each([
    ['usage', { use_now: 25 }, 11, 'use of the portal is 38% below the two months before'],
    ['usage', { use_now: 0 }, 0, 'nobody has used the portal for 30 days'],
    ['usage', { use_now: 0, use_before: 0 }, 0, 'nobody has used the portal for 90 days'],
    ['usage', { use_now: 3, use_before: 0 }, 30, 'use began this month'],
    ['usage', { use_now: 80 }, 30, 'use of the portal is 100% above the two months before'],
    [
      'support',
      { open_tickets: 3, pressing_tickets: 1, late_tickets: 1, late_days: 6 },
      9,
      'one ticket is 6 days past its promise',
    ],
    ['support', { open_tickets: 9, late_tickets: 9 }, 0, '9 tickets are past their promise'],
    ['support', { open_tickets: 1 }, 19, 'one ticket is open'],
    ['payment', { paid_late: 1 }, 17, 'one invoice in 12 months was paid late'],
    ['payment', { days_late: 15 }, 6, 'an invoice is 15 days overdue'],
    ['payment', { days_late: 14, paid_late: 9 }, 5, 'an invoice is 14 days overdue'],
    ['seats', { seats_used: 47 }, 12, '47 of 60 seats are used'],
    ['seats', { seats_used: 90 }, 15, '90 of 60 seats are used'],
    ['relationship', { bounced_sponsors: 1 }, 5, 'mail to the sponsor came back'],
    ['relationship', { sponsors: 0, review_days: null }, 3, 'no sponsor is known'],
    ['relationship', { review_days: 200 }, 12, 'the last business review was 200 days ago'],
  ] as const)('%s %o gives %i: %s', (key, change, expected, because) => {
    const input = healthInputs.find((one) => one.key === key)
    const measures = { ...well, ...change }
    expect([input?.points(measures, mid.weights[key]), input?.because(measures)]).toEqual([expected, because])
  })

  it('says what moved, heaviest first', () => {
    const worse = {
      ...well,
      use_now: 25,
      open_tickets: 1,
      pressing_tickets: 1,
      late_tickets: 1,
      late_days: 6,
    }
    const detail = explainHealth(reading(worse), reading(well))
    expect(detail.sentence).toBe(
      'Fell from 100 because use of the portal is 38% below the two months before (−19) and one ticket is 6 days past its promise (−9).',
    )
    expect(detail).toMatchObject({ delta: -28, before: 100, segment: 'good' })
    expect(explainHealth(reading(well), reading(worse)).sentence).toMatch(
      /^Rose from 72 because use of the portal is steady \(\+19\)/,
    )
    expect(explainHealth(reading({ ...well, seats: 12, seats_used: 12 }), reading(well)).sentence).toMatch(
      /It is weighed as a mid-sized account now\.$/,
    )
    expect(explainHealth(reading(well), null).sentence).toBe('Scored 100, for the first time in 30 days.')
    expect(explainHealth(reading(worse), reading(worse)).sentence).toMatch(
      /^Unchanged at 72 in 30 days; most is lost because use/,
    )
  })

  it.each([
    [100, 'good'],
    [70, 'good'],
    [69, 'watch'],
    [40, 'watch'],
    [39, 'risk'],
    [0, 'risk'],
  ])('%i is %s', (score, segment) => {
    expect(segmentOf(score)).toBe(segment)
  })
})

it('lists every metric file once, with versions newest first', () => {
  const notMetrics = new Set([
    'all-metrics',
    'metric',
    'example',
    'currencies',
    'explain-health',
    'health-alarms',
    'health-measures-sql',
    'health-segments',
    'health-sql',
    'health-version-2',
    'cds-value',
    'health-inputs',
    'say-metric',
    'split-gap',
    'definition-on',
    'departments',
    'themes',
    'standing',
    'roll-up-paths',
    'has-no-total',
    'fact-days',
    'restated',
    'compare-sides',
    'owner-department',
    'read-sides',
  ])
  const files = readdirSync(import.meta.dirname)
    .filter((file) => !file.includes('.test.'))
    .map((file) => file.replace('.ts', ''))
  expect(allMetrics.map((metric) => metric.key.replaceAll('_', '-')).sort()).toEqual(
    files.filter((file) => !notMetrics.has(file)).sort(),
  )
  for (const metric of allMetrics) {
    const versions = metric.versions.map((version) => version.version)
    expect(versions).toEqual(versions.toSorted((a, b) => b - a))
    expect(metric.example.rows.length).toBeGreaterThan(1)
  }
})

it('says money in the reporting currency at the declared rates', () => {
  expect(inReportingCurrency(100_000, 'EUR')).toBe(86_000)
  expect(inReportingCurrency(-1, 'USD')).toBe(-1)
  expect(inReportingCurrency(1, 'constructor')).toBeUndefined()
})
