import { Fault } from './fault'

const form = /^(-?)(0|[1-9]\d{0,12})(?:\.(\d+))?$/
const withoutMinor = new Set([
  'BIF',
  'CLP',
  'DJF',
  'GNF',
  'ISK',
  'JPY',
  'KMF',
  'KRW',
  'PYG',
  'RWF',
  'UGX',
  'VND',
  'VUV',
  'XAF',
  'XOF',
  'XPF',
])
const withMills = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'])

/** An amount in major units such as `1240.00` as an exact integer of minor units. Refuses a fraction of the smallest coin. */
export function parseMoney(raw: unknown, currency = 'GBP'): number | Fault {
  const found = form.exec(typeof raw === 'number' ? String(raw) : typeof raw === 'string' ? raw : '')
  if (!found) return new Fault('must be an amount such as 1240.00')
  const [, sign, major, fraction = ''] = found
  const decimals = currencyDecimals(currency)
  if (/[1-9]/.test(fraction.slice(decimals))) return new Fault(`has a fraction of the smallest coin of ${currency}`)
  const minor = Number(`${major}${fraction.slice(0, decimals).padEnd(decimals, '0')}`)
  if (!Number.isSafeInteger(minor)) return new Fault('is too large an amount')
  return sign && minor !== 0 ? -minor : minor
}

/** How many decimals a currency's minor unit has (ISO 4217). */
export function currencyDecimals(currency: string): number {
  return withoutMinor.has(currency) ? 0 : withMills.has(currency) ? 3 : 2
}

const currencies = new Set(Intl.supportedValuesOf('currency'))

/** A currency code of ISO 4217 in any case, as upper case. */
export function parseCurrency(raw: unknown): string | Fault {
  const code = typeof raw === 'string' ? raw.toUpperCase() : ''
  return currencies.has(code) ? code : new Fault('must be a currency code of ISO 4217')
}
