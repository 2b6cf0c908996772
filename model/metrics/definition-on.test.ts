import { expect, it } from 'vitest'
import { activeCustomer } from './active-customer'
import { ratePeriods, ratesOn } from './currencies'
import { definitionOn, versionOn, withVersion } from './definition-on'
import { type Metric, versionOf } from './metric'
import { mrr } from './mrr'
import { sayMetricChange, sayValue } from './say-metric'

it.each([
  ['2026-11-22', 3],
  ['2026-09-01', 3],
  ['2026-08-31', 2],
  ['2025-03-02', 1],
  ['2020-01-01', 1],
] as const)('measures active customers of %s with version %i', (day, version) => {
  const metric: Metric = activeCustomer
  expect(versionOn(metric, day)?.version).toBe(version)
  expect(versionOf(definitionOn(metric, day))).toBe(version)
})

it('measures with the present text where an earlier one was not kept', () => {
  expect(versionOn(mrr, '2024-01-01')?.version).toBe(1)
  expect(withVersion(mrr, 1)).toBeUndefined()
  expect(definitionOn(mrr, '2024-01-01')).toBe(mrr)
})

it('has one set of rates for each day, whatever the day', () => {
  expect(ratesOn('2026-11-22').from).toBe('2026-10-01')
  expect(ratesOn('2026-09-30').from).toBe('2026-07-01')
  expect(ratesOn('2001-01-01')).toBe(ratePeriods.at(-1))
})

it('says a change too small to be said without a sign, and one customer’s count whole', () => {
  expect(sayMetricChange({ unit: 'count', total: 'average' }, -0.04)).toBe('0.0')
  expect(sayMetricChange({ unit: 'money', total: 'sum' }, -4_000)).toBe('−£40')
  expect(sayValue({ unit: 'count' }, 3)).toBe('3')
})
