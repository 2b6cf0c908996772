import { describe, expect, it } from 'vitest'
import { parseAddress } from './address'
import { normaliseId } from './checked-id'
import { dateOrder, daysInMonth, strictDate } from './date'
import { normalisePostcode } from './postcode'

describe('addresses', () => {
  const cases: [raw: string, country: string | undefined, found: string][] = [
    ['Flat 3, 12 High St, Leeds LS1 4AB', 'GB', '12|high street|3|ls14ab|leeds'],
    ['12 HIGH STREET', 'GB', '12|high street|||'],
    ['88a Wharf Ln.', 'GB', '88a|wharf lane|||'],
    ['Hauptstr. 5a, 10115 Berlin', 'DE', '5a|hauptstrasse||10115|berlin'],
    ['Hauptstraße 5 a, D-10115 Berlin', 'DE', '5a|hauptstrasse||10115|berlin'],
    ['1600 Pennsylvania Ave NW, Washington, DC 20500', 'US', '1600|pennsylvania avenue northwest||20500|washington'],
    ['1718 S Loomis Blvd', 'US', '1718|south loomis boulevard|||'],
    ['1450 N City Rd #4B', undefined, '1450|north city road|4b||'],
    ['Prinsengracht 263-265, 1016 GV Amsterdam', 'NL', '263-265|prinsengracht||1016gv|amsterdam'],
    ['12 bis rue de la Paix, 75002 Paris', 'FR', '12bis|rue de la paix||75002|paris'],
    ['12, rue Victor Hugo, 69002 Lyon', 'FR', '12|rue victor hugo||69002|lyon'],
    ['calle Mayor 5, 28013 Madrid', 'ES', '5|calle mayor||28013|madrid'],
    ['St. John Street 12', undefined, '12|saint john street|||'],
    ['4/12 George St, Sydney NSW 2000', 'AU', '4/12|george street||2000|sydney'],
    ['ул. Ленина 7', undefined, '7|улица ленина|||'],
    ['東京都千代田区丸の内1丁目9-1 〒100-0005', undefined, '1-9-1|東京都千代田区丸の内||1000005|'],
    ['High Street', undefined, '|high street|||'],
    [', , ', undefined, '||||'],
    ['', 'GB', '||||'],
  ]
  it.each(cases)('%s (%s)', (raw, country, found) => {
    const { number, street, unit, postcode, city } = parseAddress(raw, country)
    expect([number, street, unit, postcode, city].join('|')).toBe(found)
  })
  it('have postcodes in one spelling', () => {
    expect(['LS1 4AB', 'ls1-4ab', '20500-0003', 'D-10115', '1016 gv', '〒100-0005'].map(normalisePostcode)).toEqual([
      'ls14ab',
      'ls14ab',
      '20500',
      '10115',
      '1016gv',
      '1000005',
    ])
  })
})

describe('dates', () => {
  it.each([
    ['1984-08-23', 5348],
    ['19840823', 5348],
    ['1984/8/23', 5348],
    ['23/08/1984', 5348],
    ['08/23/1984', 5348],
    ['23 Aug 1984', 5348],
    ['August 23rd, 1984', 5348],
    ['1984-08-23T10:00:00Z', 5348],
    ['19840823.0', 5348],
    ['1851-01-01', -43464],
    ['2024-02-29', 19782],
  ])('%s', (raw, day) => expect(strictDate(raw)?.day).toBe(day))
  it.each([
    '2026-02-30',
    '2023-02-29',
    '1900-02-29',
    '0000-01-01',
    '9999-12-31',
    '19841399',
    '2026-13-01',
    '31/04/2000',
    '13/13/2000',
    '1/2/84',
    '1851',
    '1984-823',
    'tomorrow',
    '12 Foo 1984',
    '',
  ])('%j is none', (raw) => expect(strictDate(raw)).toBeNull())
  it('say where day and month could be exchanged, and are read by the order of their column', () => {
    expect(strictDate('03/04/1980')).toMatchObject({ dayOfMonth: 3, month: 4, ambiguous: true })
    expect(strictDate('03/04/1980', 'mdy')).toMatchObject({ dayOfMonth: 4, month: 3, ambiguous: true })
    expect(strictDate('04/04/1980')).toMatchObject({ ambiguous: false })
    expect(strictDate('03/25/1980', 'dmy')).toBeNull()
    expect(strictDate('25/03/1980', 'mdy')).toBeNull()
    expect(dateOrder(['03/04/1980', '25/04/1980'])).toBe('dmy')
    expect(dateOrder(['03/04/1980', '04/25/1980', ''])).toBe('mdy')
    expect(dateOrder(['1980-04-03', '19800404'])).toBe('iso')
    expect(dateOrder([])).toBe('dmy')
    expect([daysInMonth(2000, 2), daysInMonth(1900, 2), daysInMonth(2026, 13)]).toEqual([29, 28, 0])
  })
})

describe('official numbers', () => {
  const sound =
    `GB123456782 DE136695976 FR40303265045 ATU13585627 NL004495445B01 BE0428759497 ESB58378431 ESX5253868R PT501964843 IT00743110157
    DK13585628 SE556188840401 FI20774740 PL8567346215 LU15027442 IE6433435F IE6433435OA EL094259216 SI50223054 HU12892312 EE100931558
    MT11679112 HR33392005961 CHE107787577IVA NO995525828 CZ25123891 SK2022749619 RO18547290 GB82WEST12345698765432 213800KUD8LAJWSQ9D15
    27AAPFU0939F1ZV`.split(/\s+/)
  it.each(sound)('%s holds', (id) => expect(normaliseId(id)).toEqual({ value: id, valid: true }))
  // A Dutch number's last digits count its owner's businesses and are not checked.
  it.each(
    sound
      .filter((id) => !id.startsWith('NL'))
      .map((id) => id.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10))),
  )('%s does not', (id) => expect(normaliseId(id).valid).not.toBe(true))
  it.each([
    [' gb 123.4567-82 ', undefined, 'GB123456782', true],
    ['12-3456789', 'ein', '123456789', true],
    ['07-3456789', 'ein', '073456789', false],
    ['078-05-1120', 'ssn', '078051120', true],
    ['666-05-1120', 'ssn', '666051120', false],
    ['201912345K', 'uen', '201912345K', true],
    ['hello', undefined, 'HELLO', null],
    ['hello', 'vat', 'HELLO', false],
    ['hello', 'toString', 'HELLO', null],
    ['', undefined, '', null],
  ])('%j as %s', (raw, kind, value, valid) => expect(normaliseId(raw, kind)).toEqual({ value, valid }))
})
