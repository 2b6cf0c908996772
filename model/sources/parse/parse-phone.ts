import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max'

/**
 * A phone number in E.164 form, read as somebody in `country` (ISO 3166, two letters) would dial it; null when it is no
 * number one could call. A number is never refused for its form: it stays as it was written, as weak evidence.
 */
export function parsePhone(raw: string, country = 'GB'): string | null {
  if (raw.length > 60) return null
  const home: CountryCode = isSupportedCountry(country) ? country : 'GB'
  const number = parsePhoneNumberFromString(raw, home)
  return number?.isPossible() ? number.number : null
}
