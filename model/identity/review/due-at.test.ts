import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultPolicy } from './default-policy'
import { dueAt } from './due-at'

const found = new Date('2026-11-02T09:00:00Z')

describe('dueAt', () => {
  it.each([
    [0, '2026-11-09T09:00:00.000Z'],
    [99_999, '2026-11-09T09:00:00.000Z'],
    [100_000, '2026-11-05T09:00:00.000Z'],
    [1_000_000, '2026-11-03T09:00:00.000Z'],
  ])('a pair worth %i is due at %s', (value, due) =>
    expect(dueAt(found, value, defaultPolicy.deadlines)?.toISOString()).toBe(due),
  )

  it('has no deadline below the lowest step, or without steps', () => {
    expect(dueAt(found, 5, [{ from: 6, hours: 1 }])).toBeNull()
    expect(dueAt(found, 5, [])).toBeNull()
  })

  it('does not depend on the order of the steps, and takes the highest reached', () => {
    const step = fc.record({ from: fc.nat(1_000), hours: fc.integer({ min: 1, max: 999 }) })
    fc.assert(
      fc.property(fc.uniqueArray(step, { selector: (one) => one.from }), fc.nat(1_200), (steps, value) => {
        const due = dueAt(found, value, steps)
        expect(due).toEqual(dueAt(found, value, steps.toReversed()))
        const reached = steps.filter((one) => one.from <= value).toSorted((p, q) => q.from - p.from)[0]
        expect(due?.getTime()).toBe(reached ? found.getTime() + reached.hours * 3_600_000 : undefined)
      }),
    )
  })
})
