import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAddress } from './address'
import { normaliseId } from './checked-id'
import { companyName } from './company-name'
import { strictDate } from './date'
import { normaliseDomain } from './domain'
import { normaliseEmail } from './email'
import { foldLetters, longestText } from './fold-letters'
import { looksLike } from './looks-like'
import { nameKey } from './name-key'
import { personWords } from './person-words'
import { normalisePhone, phoneDigits } from './phone'
import { normalisePostcode } from './postcode'

/** Text of every script, with half surrogates, marks and invisible characters, long and short, and pieces that mean something. */
const pieces = [
  'Dr. ',
  ' Ltd',
  '株式会社',
  'ß',
  'İ',
  "O'",
  '-',
  ' & ',
  'J.R.',
  '\u200b',
  '\u0301',
  '\ud800',
  '12 ',
  ' St',
  'xn--',
  '@',
  '.com',
  '(주)',
  '٣',
  'ﬁ',
  'mc ',
  '/',
  '+44 ',
  '00',
  'ΐ',
  'ŉ',
]
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), { maxLength: 12 })
    .map((all) => all.join('')),
)

/** Each as text to text, so that reading the result again can be compared. */
const readings: [name: string, read: (raw: string) => string][] = [
  ['folding', foldLetters],
  ['names of people', (raw) => personWords(raw).join(' ')],
  ['names of organisations', (raw) => companyName(raw).words.join(' ')],
  ['keys of names', (raw) => nameKey('person', raw)],
  ['e-mail', (raw) => normaliseEmail(raw)?.value ?? ''],
  ['look-alikes', looksLike],
  ['domains', (raw) => normaliseDomain(raw)?.value ?? ''],
  ['phones', (raw) => normalisePhone(raw) ?? ''],
  ['digits of phones', (raw) => phoneDigits(raw, 'GB')],
  ['postcodes', normalisePostcode],
  ['ids', (raw) => normaliseId(raw).value],
  ['addresses', (raw) => Object.values(parseAddress(raw, 'GB')).join(' ')],
  ['dates', (raw) => String(strictDate(raw)?.day ?? '')],
]
const again = new Set(['folding', 'names of people', 'e-mail', 'domains', 'phones', 'postcodes', 'ids'])

describe('whatever is sent', { timeout: 30_000 }, () => {
  it.each(readings)('%s never throw, never grow without bound, and say the same twice', (_, read) => {
    fc.assert(
      fc.property(text, (raw) => {
        const value = read(raw)
        return value === read(raw) && value.length <= 3 * longestText && value.isWellFormed()
      }),
      { numRuns: 1_000 },
    )
    expect(read('x'.repeat(1_000_000)).length).toBeLessThanOrEqual(3 * longestText)
    expect(read('ﷺ'.repeat(10_000)).length).toBeLessThanOrEqual(3 * longestText)
  })

  it.each(readings.filter(([name]) => again.has(name)))('%s read again are what they were', (_, read) => {
    fc.assert(
      fc.property(text, (raw) => read(read(raw)) === read(raw)),
      { numRuns: 2_000 },
    )
  })
})
