import { describe, expect, it } from 'vitest'
import { emailKey } from '../../identity/normalise/email-key'
import { normalisePhone } from '../../identity/normalise/phone'
import { Fault } from './fault'
import { parseCases, refused } from './testing/parse-cases'

describe.each(parseCases)('%s', (_, parse, cases) => {
  it.each(cases)('%j', (raw, value) => {
    expect(parse(raw)).toEqual(value === refused ? expect.any(Fault) : value)
  })
})

describe('phone numbers', () => {
  it('are one number however they are written, and stay as written when they are none', () => {
    for (const raw of ['0113 496 0123', '(0113) 4960123', '+44 113 496 0123', '0044 113 496 0123'])
      expect(normalisePhone(raw)).toBe('+441134960123')
    expect(normalisePhone('030 23125123', 'DE')).toBe('+493023125123')
    expect(normalisePhone('ask for Nell')).toBeNull()
  })
})

describe('mailboxes', () => {
  it('follow the provider’s rules and only those', () => {
    expect(emailKey('a.da+news@gmail.com')).toBe('ada@gmail.com')
    expect(emailKey('a.da@googlemail.com')).toBe('ada@gmail.com')
    expect(emailKey('a.da+news@outlook.com')).toBe('a.da@outlook.com')
    expect(emailKey('a.da+news@halden.example')).toBeNull()
    expect(emailKey('ada@constructor')).toBeNull()
  })
})
