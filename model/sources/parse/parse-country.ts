import { getCountries } from 'libphonenumber-js/max'
import { Fault } from './fault'

const names = new Intl.DisplayNames(['en'], { type: 'region' })
const codes = new Map(
  getCountries().flatMap((code) => [
    [code.toLowerCase(), code],
    [(names.of(code) ?? code).toLowerCase(), code],
  ]),
)

/** A country as its two letters of ISO 3166, from those letters or its English name. */
export function parseCountry(raw: unknown): string | Fault {
  const code = typeof raw === 'string' ? codes.get(raw.trim().toLowerCase()) : undefined
  return code ?? new Fault('must be a country, as two letters or by its English name')
}
