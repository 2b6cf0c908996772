import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { foldLetters } from './fold-letters'
import { callingCodes } from './calling-codes'

/**
 * A phone number in E.164 form, read as somebody in `country` (ISO 3166, two letters) would dial it; null when it is no
 * number one could call. Costs some 20 microseconds; `phoneDigits` is the cheap form.
 */
export function normalisePhone(raw: string, country = 'GB'): string | null {
  if (raw.length > 60) return null
  const home: CountryCode = isSupportedCountry(country) ? country : 'GB'
  const number = parsePhoneNumberFromString(raw, home)
  return number?.isPossible() ? number.number : null
}

const extension = /(?:ext(?:ension|n)?|x|durchwahl|dw|poste|int(?:erno)?|#)\.?\s*:?\s*\d{1,6}\s*$/u

/**
 * The digits of a phone number for comparing, without a library: with the country's calling code in front where the
 * number says it (`+`, `00`) or `country` is given, else without leading zeros. Empty below 5 or above 17 digits.
 */
export function phoneDigits(raw: string, country?: string): string {
  if (raw.length > 60) return ''
  const text = foldLetters(raw).replace(extension, '').replace('(0)', '')
  let digits = text.replace(/\D/g, '')
  const home = country === undefined ? undefined : callingCodes[country.toUpperCase()]
  const leaves = home?.exit ?? '00'
  if (text.startsWith('+') || text.startsWith('(+')) return sound(digits)
  if (digits.startsWith(leaves) && digits.length > leaves.length + 6) return sound(digits.slice(leaves.length))
  if (!home) return sound(digits.replace(/^0+/, ''))
  if (home.trunk && digits.startsWith(home.trunk)) digits = digits.slice(home.trunk.length)
  else if (digits.startsWith(home.code) && digits.length > home.longest) return sound(digits)
  return sound(digits === '' ? '' : home.code + digits)
}

const sound = (digits: string) => (digits.length < 5 || digits.length > 17 ? '' : digits)
