import { describe, expect, it } from 'vitest'
import { normaliseDomain } from './domain'
import { isStyledEmail, normaliseEmail } from './email'
import { fromPunycode } from './from-punycode'
import { looksLike } from './looks-like'
import { normalisePhone, phoneDigits } from './phone'

describe('e-mail addresses', () => {
  it.each([
    ['Ada@Halden.Example', 'ada@halden.example', 'ada@halden.example'],
    ['A.da+news@Gmail.com', 'a.da+news@gmail.com', 'ada@gmail.com'],
    ['a.da@googlemail.com', 'a.da@googlemail.com', 'ada@gmail.com'],
    ['ａｄａ＠ｈａｌｄｅｎ.example', 'ada@halden.example', 'ada@halden.example'],
    ['ﬁona@halden.example', 'fiona@halden.example', 'fiona@halden.example'],
    ['jörg@bücher.example', 'jörg@xn--bcher-kva.example', 'jörg@xn--bcher-kva.example'],
  ])('%s', (raw, value, key) => expect(normaliseEmail(raw)).toMatchObject({ value, key }))
  it.each([
    '',
    'a@b',
    '@b.example',
    'a..b@c.example',
    'a\u200b@b.example',
    'a b@c.example',
    'a@1.2.3.4',
    'a@b.0x1',
    'a@b@c.example',
    '\ud800@b.example',
  ])('%j is none', (raw) => expect(normaliseEmail(raw)).toBeNull())
  it('tell styled letters from plain ones, and accents are no style', () => {
    expect(['ａda@x.example', 'ﬁ@x.example', '𝐚@x.example', 'ada@x。example'].map(isStyledEmail)).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(['Ada@x.example', 'jörg@x.example', 'jo\u0308rg@x.example', 'аda@x.example'].map(isStyledEmail)).toEqual([
      false,
      false,
      false,
      false,
    ])
  })
})

describe('look-alike addresses', () => {
  it.each([
    ['аda@paypal.example', 'ada@paypal.example'],
    ['ada@paypa1.example', 'ada@paypal.example'],
    ['ada@rnicrosoft.example', 'ada@microsoft.example'],
    ['ａda@halden.example', 'ada@halden.example'],
    ['adа@xn--pple-43d.example', 'ada@apple.example'],
    ['jörg@halden.example', 'jorg@halden.example'],
    ['οscar@halden.example', '0scar@halden.example'],
  ])('%s looks like %s', (one, other) => expect(looksLike(one)).toBe(looksLike(other)))
  it('others do not', () => expect(looksLike('ada@halden.example')).not.toBe(looksLike('eda@halden.example')))
  it('are read from their coded form', () => {
    expect(fromPunycode('xn--bcher-kva')).toBe('bücher')
    expect(fromPunycode('xn--fsqu00a')).toBe('例子')
    expect(fromPunycode('xn--!!')).toBe('xn--!!')
    expect(fromPunycode('xn--99999999')).toBe('xn--99999999')
    expect(fromPunycode('halden')).toBe('halden')
  })
})

describe('phone numbers', () => {
  it.each([
    ['0113 496 0123', 'GB', '+441134960123'],
    ['+44 (0)113 496 0123', 'GB', '+441134960123'],
    ['0044 113 4960123', 'GB', '+441134960123'],
    ['0113 496 0123 ext 22', 'GB', '+441134960123'],
    ['(212) 555-0147', 'US', '+12125550147'],
    ['1-212-555-0147', 'US', '+12125550147'],
    ['030 23125123', 'DE', '+493023125123'],
    ['٠٣٠ ٢٣١٢٥١٢٣', 'DE', '+493023125123'],
    ['06 12345678', 'NL', '+31612345678'],
    ['91 123 45 67', 'ES', '+34911234567'],
  ])('%s in %s', (raw, country, value) => {
    expect(`+${phoneDigits(raw, country)}`).toBe(value)
    expect(normalisePhone(raw, country)).toBe(value)
  })
  it('without a country keep their digits', () => expect(phoneDigits('0113 496-0123')).toBe('1134960123'))
  it.each(['ask for Nell', '', '12', '1'.repeat(61), '+'])('%j is none', (raw) => {
    expect(phoneDigits(raw, 'GB')).toBe('')
    expect(normalisePhone(raw)).toBeNull()
  })
})

describe('domains', () => {
  it.each([
    ['https://www.Halden.example/a?b', 'halden.example', false, false],
    ['shop.halden.co.uk', 'halden.co.uk', false, false],
    ['ada@gmail.com', 'gmail.com', true, false],
    ['gmail.example', 'gmail.example', true, false],
    ['facebook.com/halden', 'facebook.com', false, true],
    ['halden.github.io', 'halden.github.io', false, false],
    ['www.müller.de', 'xn--mller-kva.de', false, false],
    ['xn--mller-kva.de', 'xn--mller-kva.de', false, false],
  ])('%s', (raw, value, isFreeMail, isSharedHost) =>
    expect(normaliseDomain(raw)).toEqual({ value, isFreeMail, isSharedHost }),
  )
  it.each(['halden', '127.0.0.1', '', 'co.uk', 'http://[::1]/'])('%j is none', (raw) =>
    expect(normaliseDomain(raw)).toBeNull(),
  )
})
