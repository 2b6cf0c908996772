import { describe, expect, it } from 'vitest'
import { readLookup } from './read-lookup'

describe('readLookup', () => {
  it.each(['0113 496 0177', '+44 113 496 0177', '(0113) 496-0177', '00441134960177', '113 496 0177'])(
    '%s is one phone',
    (typed) => {
      expect(readLookup(typed).patterns.some((one) => '+441134960177'.endsWith(one.replace('+', '')))).toBe(true)
    },
  )

  it('takes the last digits of a number', () => {
    expect(readLookup('96 0177').patterns).toContain('960177')
  })

  it.each([
    ['A-00731', { grain: 'account', number: 731 }],
    ['p11873', { grain: 'person', number: 11873 }],
    ['Z-00731', null],
    ['A-', null],
  ])('%s as a code', (typed, code) => {
    expect(readLookup(typed).code).toEqual(code)
  })

  it('takes ids as typed and in lower case, and names as no identifier', () => {
    expect(readLookup('sub_8Fq2Lm').patterns).toEqual(['sub_8Fq2Lm', 'sub_8fq2lm'])
    expect(readLookup('Dana Whitlock').patterns).toEqual([])
    expect(readLookup('Márlowe  & Thane').folded).toBe('marlowe & thane')
  })
})
