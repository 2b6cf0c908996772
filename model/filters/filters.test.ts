import { describe, expect, it } from 'vitest'
import { goldenGrains } from '../grains'
import { filtersOf, sortsOf } from './all-filters'
import { mayUse } from './may-use'
import { readFilters } from './read-filters'
import { filterSentence } from './say-filters'

describe('filters', () => {
  it.each([
    [{ renews: '60', health_below: '40' }, '12 accounts renewing in 60 days with health below 40'],
    [
      { renews: '60', health_below: '60', plan: 'Office 20,Office 40' },
      '12 accounts with plan Office 20 or Office 40 and renewing in 60 days with health below 60',
    ],
    [{ stage: 'at_risk,active' }, '12 accounts with stage at risk or active'],
    [{ owner: 'Tomas Verhey', mrr_from: '1000' }, '12 accounts of Tomas Verhey with MRR from £1,000'],
    [{ source: 'crm,billing,shop' }, '12 accounts seen in CRM, Billing or Shop'],
    [{}, '12 accounts'],
  ])('%o says itself', (params, sentence) => {
    const { values, wrong } = readFilters('account', params)
    expect(wrong).toEqual({})
    expect(filterSentence('account', '12 accounts', values)).toBe(sentence)
  })

  it.each([
    [{ renews: 'soon' }, 'renews'],
    [{ renews: '-3' }, 'renews'],
    [{ renews: '1e9' }, 'renews'],
    [{ stage: 'asleep' }, 'stage'],
    [{ plan: ',' }, 'plan'],
    [{ plan: Array.from({ length: 21 }, (_, i) => `p${i}`) }, 'plan'],
  ])('%o is refused at its place', (params, place) => {
    expect(Object.keys(readFilters('account', params).wrong)).toEqual([place])
  })

  it('have names of their own that no other parameter of the list uses', () => {
    for (const grain of goldenGrains) {
      const keys = filtersOf(grain).map((filter) => filter.key)
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys.filter((key) => ['q', 'sort', 'after', 'before', 'hide', 'size'].includes(key))).toEqual([])
      expect(sortsOf(grain).map((sort) => sort.key)).toContain('number')
    }
  })

  it('cannot be used on what the role may not read', () => {
    expect(mayUse('support', 'account', { metric: 'mrr' })).toBe(false)
    expect(mayUse('support', 'account', { field: 'renewal_date' })).toBe(false)
    expect(mayUse('support', 'person', { field: 'email' })).toBe(false)
    expect(mayUse('analyst', 'person', { field: 'name' })).toBe(false)
    expect(mayUse('success', 'account', { metric: 'mrr' })).toBe(true)
  })
})
