import { expect, it } from 'vitest'
import { semanticViews } from '@/db/semantic-views'
import { allMetrics } from '@/model/metrics/all-metrics'
import { factDays } from '@/model/metrics/fact-days'
import { sayRestated } from '@/model/metrics/restated'
import { allSources } from '@/model/sources/all-sources'
import { viewsBehind } from '../views-behind'
import { factsRead } from './facts-read'

it('knows the days of every kind of fact that a definition reads', () => {
  const texts: Readonly<Record<string, string>> = semanticViews
  const words = new Set(
    allMetrics.flatMap(({ sql }) => viewsBehind(sql).flatMap((view) => texts[view]?.match(/\w+/g) ?? [])),
  )
  const tables = new Set(allSources.flatMap(({ records }) => records.flatMap(({ fact }) => fact?.table ?? [])))
  const read = [...tables].filter((table) => words.has(table) && table !== 'product')
  expect(read.toSorted()).toEqual(Object.keys(factDays).toSorted())
})

it('looks at the metrics alone that a fact can move', () => {
  const reading = (fact: string) =>
    allMetrics.filter((metric) => factsRead(metric).some((one) => one === fact)).map((metric) => metric.key)
  expect(reading('customer_order')).toEqual([
    'order_count',
    'average_order_value',
    'bought_to_date',
    'purchase_frequency',
  ])
  expect(reading('stage_change')).toContain('onboarding_time')
  expect(reading('event')).not.toContain('mrr')
})

it('says a reason in a clause', () => {
  expect(sayRestated('late arrived:customer_order,withdrawn:ticket')).toBe(
    'an order arrived late and a ticket was taken back',
  )
  expect(sayRestated('identity')).toBe('who is who was decided anew')
})
