import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutPage, type StreamPart } from './cut-page'
import { dayAfter, deskDay } from './desk-day'
import { foldDay } from './fold-day'
import { behindDay, comparePositions, type Position, readPosition } from './position'
import type { TimelineItem } from './timeline-item'

const item = (over: Partial<TimelineItem>): TimelineItem => ({
  id: 'a',
  at: '2026-11-03T09:00:00.000000Z',
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
    const older = { day: '2026-11-01', at: '2026-11-01T09:00:00.000000Z' }
    const page = cutPage(
      [
        { items: [item({ id: 'x' }), item({ id: 'y', ...older })], end: null },
        { items: [item({ id: 'z', fold: { key: 'z', many: 'zs' } })], end: behindDay('2026-11-02') },
      ],
      50,
    )
    expect(page.items.map((one) => one.id)).toEqual(['x', 'z'])
    expect(page.next).toBe('2026-11-02T00:00:00.000000Z/~')
  })

  const happened = fc.record({
    name: fc.constantFrom('a', 'b', 'c_d'),
    at: fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('00:00:00.000000', '09:00:00.000000', '09:00:00.000001'))
      .map(([day, time]) => `2026-03-${27 + day}T${time}Z`),
  })
  it('read page by page gives every item once, in order, however many share a moment', () => {
    fc.assert(
      fc.property(
        fc.array(happened, { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (facts, most, each) => {
          const all = facts
            .map(({ name, at }, i) =>
              item({ id: `${name}:${i}`, at, day: deskDay(at), fold: { key: `${i}`, many: '' } }),
            )
            .sort(comparePositions)
          const part = (name: string, from: Position): StreamPart => {
            const behind = all.filter((one) => one.id.startsWith(`${name}:`) && comparePositions(one, from) > 0)
            return { items: behind.slice(0, each), end: behind.length < each ? null : (behind[each - 1] ?? null) }
          }
          const seen: string[] = []
          for (let from: Position | null = behindDay('2026-04-02'); from; ) {
            const at: Position = from
            const page = cutPage(
              ['a', 'b', 'c_d'].map((name) => part(name, at)),
              most,
            )
            seen.push(...page.items.map((one) => one.id))
            from = page.next === null ? null : readPosition(page.next)
            if (from) expect(comparePositions(from, at)).toBeGreaterThan(0)
          }
          expect(seen).toEqual(all.map((one) => one.id))
        },
      ),
    )
  })
})

describe('a position', () => {
  it.each(['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-25', '2026-10-26', '2026-12-31'])(
    'behind %s parts it from the day before',
    (day) => {
      const { at } = behindDay(day)
      expect(deskDay(at)).toBe(day)
      expect(deskDay(new Date(Date.parse(at) - 1))).toBe(dayAfter(day, -1))
    },
  )
  it.each([
    '',
    '2026-11-22',
    '2026-02-30T00:00:00.000000Z/~',
    '2026-11-22T00:00:00.000000Z/',
    `2026-11-22T00:00:00.000000Z/a\0`,
  ])('is not read from %j', (text) => {
    expect(readPosition(text)).toBeNull()
  })
})
