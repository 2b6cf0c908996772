import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namesIn } from './names-in'
import { plainlyAbout } from './plainly-about'

describe('a note', () => {
  it.each([
    ['Called about W-70418, wants a new bag.', ['w-70418']],
    ['Write to (dana@whitlock.example).', ['dana@whitlock.example']],
    ['Ticket #48219: see “cus_9f3k2”', ['#48219', '48219', 'cus_9f3k2']],
    ['Prefers mornings, no calls on Fridays', []],
    ['Order 12 is short', []],
  ])('of %j names %j', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  it('is about the one record it names, else the only one, else the customer as such', () => {
    expect(plainlyAbout(['a', 'b'], [{ recordId: 'b', by: 'order' }])).toEqual({
      recordId: 'b',
      because: 'The text names an order of it.',
    })
    expect(plainlyAbout(['a'], []).recordId).toBe('a')
    expect(plainlyAbout(['a', 'b'], []).recordId).toBeNull()
    const two = plainlyAbout(
      ['a', 'b', 'c'],
      [
        { recordId: 'a', by: 'e-mail' },
        { recordId: 'b', by: 'ticket' },
      ],
    )
    expect(two).toEqual({ recordId: null, because: 'The text names 2 records.' })
  })

  it('never takes long over a text, nor a name that is not in it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2_000 }), (text) => {
        for (const name of namesIn(text)) expect(text.toLowerCase()).toContain(name)
      }),
    )
  })
})
