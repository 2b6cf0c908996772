import { describe, expect, it } from 'vitest'
import { suggestByValue, suggestSide } from './suggest-side'

const greta = {
  id: 'a',
  tells: [
    { kind: 'name', value: 'Greta Holm' },
    { kind: 'email', value: 'greta@holm.example' },
    { kind: 'order', value: 'SO-10442' },
    { kind: 'phone', value: '+441134960101' },
  ],
}
const gerta = {
  id: 'b',
  tells: [
    { kind: 'name', value: 'Gerta Holm' },
    { kind: 'phone', value: '+441134960177' },
    { kind: 'ticket', value: '55120' },
    { kind: 'email', value: 'holm@office.example' },
  ],
}

describe('whose a note is', () => {
  it.each([
    ['Asked for order SO-10442, twice.', 'a', 'an order'],
    ['Wrote from greta@holm.example.', 'a', 'an e-mail address'],
    ['Prefers to be called Gerta Holm', 'b', 'a name'],
    ['Rang from 0113 496 0177 about the invoice', 'b', 'a phone number'],
    ['see ticket #55120', 'b', 'a ticket'],
  ])('%s', (text, id, thing) => {
    expect(suggestSide(text, [greta, gerta])).toEqual({ id, because: `It names ${thing} that only this one has.` })
  })

  it.each(['A very nice person', 'Greta Holm or Gerta Holm, who knows', 'order SO-104421', ''])(
    'says nothing of “%s”',
    (text) => {
      expect(suggestSide(text, [greta, gerta])).toBeNull()
    },
  )

  it('does not go by what both have', () => {
    const both = { kind: 'name', value: 'Sam Reed' }
    expect(
      suggestSide('Sam Reed called', [
        { id: 'a', tells: [both] },
        { id: 'b', tells: [both] },
      ]),
    ).toBeNull()
  })

  it('goes by the value that one side alone says', () => {
    const sides = [
      { id: 'a', values: ['LS1 4AB'] },
      { id: 'b', values: ['M1 2CD', 'LS2 9ZZ'] },
    ]
    expect(suggestByValue('m1 2cd', sides)?.id).toBe('b')
    expect(suggestByValue('EH1', sides)).toBeNull()
  })
})
