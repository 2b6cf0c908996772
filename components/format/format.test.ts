import { describe, expect, it } from 'vitest'
import { formatAge } from '@/components/format/format-age'
import { formatDate } from '@/components/format/format-date'
import { formatDistance } from '@/components/format/format-distance'
import { formatExact } from '@/components/format/format-exact'
import { formatMoney } from '@/components/format/format-money'
import { formatNumber } from '@/components/format/format-number'
import { formatPercent } from '@/components/format/format-percent'

describe('money', () => {
  it.each([
    [124000, 'GBP', {}, '£1,240'],
    [124050, 'GBP', {}, '£1,241'],
    [-124050, 'GBP', {}, '−£1,241'],
    [-40, 'GBP', {}, '£0'],
    [1550, 'GBP', { pence: true }, '£15.50'],
    [38000, 'GBP', { sign: true }, '+£380'],
    [0, 'GBP', { sign: true }, '£0'],
    [5000, 'JPY', {}, '¥5,000'],
    [124000, 'CHF', {}, 'CHF 1,240'],
    [9_007_199_254_740_993n, 'GBP', {}, '£90,071,992,547,410'],
  ] as const)('%s %s %o is %s', (minor, currency, options, text) => {
    expect(formatMoney(minor, currency, options)).toBe(text)
  })

  it('refuses part of a penny and an unknown currency', () => {
    expect(() => formatMoney(1.5)).toThrow(RangeError)
    expect(() => formatMoney(1, 'pounds')).toThrow(RangeError)
  })
})

describe('numbers', () => {
  it('groups, signs and uses the true minus', () => {
    expect(formatNumber(1204)).toBe('1,204')
    expect(formatNumber(-17)).toBe('−17')
    expect(formatNumber(28, { sign: true })).toBe('+28')
    expect(formatNumber(0, { sign: true })).toBe('0')
    expect(formatNumber(0.94, { digits: 2 })).toBe('0.94')
    expect(formatPercent(0.123, 1, { sign: true })).toBe('+12.3%')
  })
})

describe('moments', () => {
  const now = '2026-11-19T09:14:00Z'

  it('writes days and exact times with their zone', () => {
    expect(formatDate('2027-01-18')).toBe('18 Jan 2027')
    expect(formatDate('2026-09-01')).toBe('1 Sep 2026')
    expect(formatDate('2027-01-18', { zone: 'America/Los_Angeles' })).toBe('18 Jan 2027')
    expect(formatDate(now, { year: false })).toBe('19 Nov')
    expect(formatExact('2026-07-01T09:14:02Z')).toBe('1 Jul 2026, 10:14:02 BST')
    expect(formatExact('2026-07-01')).toBe('1 Jul 2026')
  })

  it('writes ages and distances', () => {
    expect(formatAge('2026-11-19T09:06:00Z', now)).toBe('8 min ago')
    expect(formatAge('2026-11-19T09:13:45Z', now)).toBe('now')
    expect(formatAge('2026-11-18T10:00:00Z', now)).toBe('23 h ago')
    expect(formatAge('2026-08-14T09:14:00Z', now)).toBe('97 days ago')
    expect(formatAge('2026-11-19T12:14:00Z', now)).toBe('in 3 h')
    expect(formatDistance('2027-01-18', now)).toBe('60 d')
    expect(formatDistance('2026-11-16', now)).toBe('−3 d')
  })

  it('refuses what is not a moment', () => {
    expect(() => formatDate('soon')).toThrow(RangeError)
  })
})
