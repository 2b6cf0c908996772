import { formatNumber } from '@/components/format/format-number'

const cache = new Map<string, { symbol: string; digits: number }>()

/**
 * Writes an amount given in minor units (pence, cents) with its currency: £1,240, or £1,240.00 with `pence`.
 * Without `pence` the amount is rounded to whole units, half away from zero. Throws RangeError on an unknown
 * currency code and on an amount that is not a whole number of minor units.
 */
export function formatMoney(
  minor: number | bigint,
  currency = 'GBP',
  options: { pence?: boolean; sign?: boolean } = {},
): string {
  if (typeof minor === 'number' && !Number.isSafeInteger(minor)) throw new RangeError(`Not minor units: ${minor}`)
  const { symbol, digits } = shapeOf(currency)
  const amount = Number(minor) / 10 ** digits
  const whole = Math.sign(amount) * Math.round(Math.abs(amount))
  const shown = options.pence ? amount : whole
  const sign = shown < 0 ? '−' : options.sign && shown > 0 ? '+' : ''
  return sign + symbol + formatNumber(Math.abs(shown), { digits: options.pence ? digits : 0 })
}

function shapeOf(currency: string): { symbol: string; digits: number } {
  const known = cache.get(currency)
  if (known) return known
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
  const symbol = format.formatToParts(0).find((part) => part.type === 'currency')?.value ?? currency
  const shape = {
    symbol: symbol.length > 1 ? `${symbol} ` : symbol,
    digits: format.resolvedOptions().maximumFractionDigits ?? 2,
  }
  cache.set(currency, shape)
  return shape
}
