import { Fault } from '../fault'
import { parseBoolean } from '../parse-boolean'
import { parseCountry } from '../parse-country'
import { parseDate } from '../parse-date'
import { parseDomain, parseDomains } from '../parse-domain'
import { parseEmail } from '../parse-email'
import { parseInteger, parseMinor } from '../parse-integer'
import { parseCurrency, parseMoney } from '../parse-money'
import { parseTaxId } from '../parse-tax-id'
import { parseText } from '../parse-text'
import { parseTimestamp } from '../parse-timestamp'

export const refused = new Fault('')
type Case = [raw: unknown, value: unknown]

/** What each parser makes of what it is sent; `refused` stands for any reason. */
export const parseCases: [name: string, parse: (raw: unknown) => unknown, cases: Case[]][] = [
  [
    'days',
    parseDate,
    [
      ['2026-02-28', '2026-02-28'],
      ['2024-02-29', '2024-02-29'],
      ['2000-02-29', '2000-02-29'],
      ['2026-02-30', refused],
      ['2023-02-29', refused],
      ['1900-02-29', refused],
      ['0000-01-01', refused],
      ['9999-12-31', refused],
      ['2026-13-01', refused],
      ['2026-00-10', refused],
      ['2026-1-1', refused],
      ['tomorrow', refused],
      ['2026-01-01T00:00:00Z', refused],
      [20260101, refused],
    ],
  ],
  [
    'moments',
    parseTimestamp,
    [
      ['2026-03-29T01:30:00Z', '2026-03-29T01:30:00.000000Z'],
      ['2026-03-29T01:30:00+02:00', '2026-03-28T23:30:00.000000Z'],
      ['2026-01-01T00:10:00-0530', '2026-01-01T05:40:00.000000Z'],
      ['2026-01-01T00:00Z', '2026-01-01T00:00:00.000000Z'],
      ['2026-01-01T00:00:00.123456Z', '2026-01-01T00:00:00.123456Z'],
      ['2020-12-30 3:15:52', '2020-12-30T03:15:52.000000Z'],
      ['2023-06-08 23:22:50.588000', '2023-06-08T23:22:50.588000Z'],
      ['2026-01-01T00:00:00.1234567Z', refused],
      ['2026-01-01T00:00:00.1234560Z', '2026-01-01T00:00:00.123456Z'],
      ['2026-01-01T24:00:00Z', refused],
      ['2026-01-01T00:00:60Z', refused],
      ['2026-01-01T00:00:00', refused],
      ['2026-02-30T00:00:00Z', refused],
      ['2026-01-01T00:00:00+15:00', refused],
      ['now', refused],
      [0, refused],
    ],
  ],
  [
    'whole numbers',
    parseInteger,
    [
      ['7', 7],
      ['-7', -7],
      ['0', 0],
      ['-0', 0],
      [7, 7],
      ['007', refused],
      ['1.0', refused],
      ['1e3', refused],
      [' 1', refused],
      ['+1', refused],
      ['2147483648', refused],
      [Number.NaN, refused],
      ['NaN', refused],
    ],
  ],
  [
    'minor units',
    parseMinor,
    [
      ['124000', 124000],
      [9007199254740991, 9007199254740991],
      ['9007199254740993', refused],
      [1.5, refused],
    ],
  ],
  [
    'amounts',
    (raw) => parseMoney(raw),
    [
      ['1240.00', 124000],
      ['1240', 124000],
      ['0.1', 10],
      ['-0.00', 0],
      ['-3.5', -350],
      [31.5, 3150],
      ['1240.005', refused],
      ['1240.000', 124000],
      ['NaN', refused],
      ['Infinity', refused],
      ['1e3', refused],
      ['1,240.00', refused],
      ['£12', refused],
      ['.5', refused],
      ['99999999999999', refused],
    ],
  ],
  [
    'currencies',
    parseCurrency,
    [
      ['GBP', 'GBP'],
      ['usd', 'USD'],
      ['XYZ', refused],
      ['£', refused],
    ],
  ],
  [
    'truth',
    parseBoolean,
    [
      ['true', true],
      ['FALSE', false],
      [true, true],
      ['yes', refused],
      ['', refused],
      ['toString', refused],
    ],
  ],
  [
    'countries',
    parseCountry,
    [
      ['GB', 'GB'],
      ['de', 'DE'],
      ['United States', 'US'],
      ['XX', refused],
      ['Narnia', refused],
    ],
  ],
  [
    'tax ids',
    parseTaxId,
    [
      ['GB 123 4567 89', 'GB123456789'],
      ['de-123.456', 'DE123456'],
      ['none', refused],
      ['12', refused],
    ],
  ],
  [
    'e-mail addresses',
    parseEmail,
    [
      ['Ada@Halden.Example', 'ada@halden.example'],
      [' ada@halden.example ', 'ada@halden.example'],
      ['ａda@halden.example', 'ada@halden.example'],
      ['o’neil@halden.example', 'o’neil@halden.example'],
      ['jörg@bücher.example', 'jörg@xn--bcher-kva.example'],
      ['a@b', refused],
      ['@b.example', refused],
      ['a@b@c.example', refused],
      ['a..b@c.example', refused],
      ['a@1.2.3.4', refused],
      ['a@%41.example', refused],
      ['a\u200b@b.example', refused],
      ['a\u202e@b.example', refused],
      ['a b@c.example', refused],
      ['a@-b.example', refused],
      [`${'x'.repeat(65)}@b.example`, refused],
      ['', refused],
    ],
  ],
  [
    'domains',
    parseDomain,
    [
      ['https://www.Halden.example/a?b', 'halden.example'],
      ['shop.halden.co.uk', 'halden.co.uk'],
      ['127.0.0.1', refused],
      ['halden', refused],
      ['', refused],
    ],
  ],
  [
    'lists of domains',
    parseDomains,
    [
      ['a.example b.example, a.example', ['a.example', 'b.example']],
      ['a.example none', refused],
    ],
  ],
  [
    'text',
    parseText,
    [
      [' kept as it is\u202e ', ' kept as it is\u202e '],
      ['a\u0000b', refused],
      ['\ud800', refused],
      [{}, refused],
      [12, '12'],
    ],
  ],
]
