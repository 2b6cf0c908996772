import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutPage } from './cut-page'
import { foldDay } from './fold-day'
import type { TimelineItem } from './timeline-item'

const item = (over: Partial<TimelineItem>): TimelineItem => ({
  id: 'a',
  at: '2026-11-03T09:00:00.000Z',
  day: '2026-11-03',
  kind: 'usage',
  source: 'product',
  title: 'Signed in',
  note: null,
  tone: 'minor',
  amount: null,
  of: null,
  fold: { key: 'signed-in', many: 'sign-ins' },
  count: 1,
  ...over,
})
const some = (count: number, over: Partial<TimelineItem> = {}) =>
  Array.from({ length: count }, (_, i) => item({ id: `i${i}`, ...over }))

describe('foldDay', () => {
  it('leaves three alike as they are and folds four into one line', () => {
    expect(foldDay(some(3))).toHaveLength(3)
    expect(foldDay(some(37)).map((one) => one.title)).toEqual(['37 sign-ins'])
  })

  it('never hides a risk and adds amounts of one currency only', () => {
    expect(foldDay([...some(4), item({ id: 'r', tone: 'risk' })])).toHaveLength(2)
    expect(foldDay(some(4, { amount: { minor: 5, currency: 'GBP' } }))[0]?.amount).toEqual({
      minor: 20,
      currency: 'GBP',
    })
    const mixed = [
      ...some(3, { amount: { minor: 5, currency: 'GBP' } }),
      item({ id: 'e', amount: { minor: 5, currency: 'EUR' } }),
    ]
    expect(foldDay(mixed)[0]?.amount).toBeNull()
  })
})

describe('cutPage', () => {
  it('shows no day that a stream has not given in full', () => {
    const page = cutPage(
      [
        {
          items: [item({ id: 'x' }), item({ id: 'y', day: '2026-11-01', at: '2026-11-01T09:00:00.000Z' })],
          completeFrom: null,
        },
        { items: [item({ id: 'z', fold: { key: 'z', many: 'zs' } })], completeFrom: '2026-11-02' },
      ],
      50,
    )
    expect(page.items.map((one) => one.id)).toEqual(['x', 'z'])
    expect(page.next).toBe('2026-11-02')
  })

  it('read page by page gives every item once', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-10-${String(n).padStart(2, '0')}`)
    fc.assert(
      fc.property(fc.array(day, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (days, most) => {
        const all = days.map((one, i) =>
          item({ id: `${i}`, day: one, at: `${one}T09:00:00.000Z`, fold: { key: `${i}`, many: '' } }),
        )
        const seen: string[] = []
        let before: string | null = '2026-11-01'
        while (before) {
          const start: string = before
          const page = cutPage([{ items: all.filter((one) => one.day < start), completeFrom: null }], most)
          seen.push(...page.items.map((one) => one.id))
          before = page.next
        }
        expect(seen.toSorted()).toEqual(all.map((one) => one.id).toSorted())
      }),
    )
  })
})
