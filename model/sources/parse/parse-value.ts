import { normalisePhone } from '../../identity/normalise/phone'
import type { ContractField, FieldKind } from '../contract'
import { Fault } from './fault'
import { parseBoolean } from './parse-boolean'
import { parseCountry } from './parse-country'
import { parseDate } from './parse-date'
import { parseDomain, parseDomains } from './parse-domain'
import { parseEmail } from './parse-email'
import { parseIds } from './parse-ids'
import { parseInteger, parseMinor } from './parse-integer'
import { parseCurrency, parseMoney } from './parse-money'
import { parseObject } from './parse-object'
import { parseTaxId } from './parse-tax-id'
import { parseText } from './parse-text'
import { parseTimestamp } from './parse-timestamp'

/** A value after strict parsing. Lists of domains and JSON objects serve identifiers and facts only. */
export type ParsedValue = string | number | boolean | readonly string[] | Readonly<Record<string, unknown>>

/** Other cells of the row that a value is read by: an amount by its currency, a phone number by its country. */
export type Neighbour = (field: string) => unknown

type Parser = (raw: unknown, field: ContractField, neighbour: Neighbour) => ParsedValue | Fault

/** The parser of each kind of contract field. Each takes the value as sent or says why not. */
export const parsers = {
  text: parseText,
  date: parseDate,
  timestamp: parseTimestamp,
  integer: parseInteger,
  minor: parseMinor,
  money: (raw, field, neighbour) => parseMoney(raw, textOf(field.currency, neighbour)?.toUpperCase()),
  currency: parseCurrency,
  boolean: parseBoolean,
  email: parseEmail,
  email_or_text: (raw) => orText(parseEmail(raw), raw),
  phone: (raw, field, neighbour) => {
    const text = parseText(raw)
    return text instanceof Fault ? text : (normalisePhone(text, countryOf(field, neighbour)) ?? text)
  },
  domain: parseDomain,
  domains: parseDomains,
  domain_or_text: (raw) => orText(parseDomain(raw), raw),
  ids: parseIds,
  country: parseCountry,
  country_or_text: (raw) => orText(parseCountry(raw), raw),
  tax_id: parseTaxId,
  object: parseObject,
  choice: (raw, field) => {
    if (typeof raw === 'string' && field.values?.includes(raw)) return raw
    return new Fault(`must be one of ${field.values?.join(', ')}`)
  },
} as const satisfies Record<FieldKind, Parser>

const orText = (value: string | Fault, raw: unknown) => (value instanceof Fault ? parseText(raw) : value)

const countryOf = (field: ContractField, neighbour: Neighbour) => {
  const country = parseCountry(textOf(field.country, neighbour))
  return country instanceof Fault ? field.home : country
}

function textOf(name: string | undefined, neighbour: Neighbour): string | undefined {
  const value = name === undefined ? undefined : neighbour(name)
  return typeof value === 'string' && value !== '' ? value : undefined
}
