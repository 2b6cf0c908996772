import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ConsentSaid, mayContact } from './may-contact'

const now = new Date('2026-11-22T08:00:00Z')
const said = (over: Partial<ConsentSaid>): ConsentSaid => ({
  recordId: 'a',
  purpose: 'marketing',
  channel: 'mail',
  state: 'given',
  at: '2026-01-01T00:00:00Z',
  expiresAt: null,
  ...over,
})
const later = '2026-06-01T00:00:00Z'

describe('mayContact', () => {
  it.each([
    ['nobody said anything', [], 'unknown'],
    ['a yes', [said({})], 'given'],
    ['a yes on another channel', [said({ channel: 'phone' })], 'unknown'],
    ['a yes on any channel', [said({ channel: 'any' })], 'given'],
    ['a yes for another purpose', [said({ purpose: 'service' })], 'unknown'],
    ['a yes, then withdrawn', [said({}), said({ state: 'withdrawn', at: later })], 'refused'],
    ['a no, then a yes', [said({ state: 'refused' }), said({ at: later })], 'given'],
    ['yes and no in one moment', [said({}), said({ state: 'refused' })], 'refused'],
    ['a no and a question in one moment', [said({ state: 'asked' }), said({ state: 'refused' })], 'refused'],
    [
      'two yes in one moment of which one has ended',
      [said({}), said({ expiresAt: '2026-11-01T00:00:00Z' })],
      'unknown',
    ],
    [
      'a particular no, then a general yes',
      [said({ state: 'refused' }), said({ channel: 'any', at: later })],
      'refused',
    ],
    ['a general no, then a particular yes', [said({ channel: 'any', state: 'refused' }), said({ at: later })], 'given'],
    [
      'a particular yes, then a general no',
      [said({}), said({ channel: 'any', state: 'refused', at: later })],
      'refused',
    ],
    ['an expired yes', [said({ expiresAt: '2026-11-01T00:00:00Z' })], 'unknown'],
    ['one side yes, the other no', [said({}), said({ recordId: 'b', state: 'refused' })], 'refused'],
    ['one side yes, the other silent on this', [said({}), said({ recordId: 'b', purpose: 'service' })], 'unknown'],
    ['both sides yes', [said({}), said({ recordId: 'b' })], 'given'],
  ] as const)('%s', (_, ledger, answer) => {
    expect(mayContact(ledger, 'marketing', 'mail', now)).toBe(answer)
  })

  it('never widens by joining two customers', () => {
    const entry = fc.record({
      purpose: fc.constantFrom('marketing', 'service'),
      channel: fc.constantFrom('mail', 'phone', 'any'),
      state: fc.constantFrom('given', 'refused', 'withdrawn'),
      at: fc.integer({ min: 0, max: 20 }).map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString()),
      expiresAt: fc.constantFrom(null, '2026-02-01T00:00:00Z'),
    })
    const rank = { given: 2, unknown: 1, refused: 0 }
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1 }), fc.array(entry, { minLength: 1 }), (left, right) => {
        const a = left.map((one) => ({ ...one, recordId: 'a' }))
        const b = right.map((one) => ({ ...one, recordId: 'b' }))
        const alone = [a, b].map((ledger) => rank[mayContact(ledger, 'marketing', 'mail', now)])
        expect(rank[mayContact([...a, ...b], 'marketing', 'mail', now)]).toBe(Math.min(...alone))
      }),
    )
  })
})
