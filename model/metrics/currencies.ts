/** Every total in money is said in this currency. */
export const reportingCurrency = 'GBP'

/**
 * What one unit of a currency is worth in the reporting currency, declared for each quarter and fixed in it, newest
 * first: within a quarter a trend shows customers, not markets. Days before the oldest take the oldest. A currency not
 * listed cannot be billed.
 */
export const ratePeriods = [
  { from: '2026-10-01', rates: { GBP: 1, EUR: 0.86, USD: 0.78 } },
  { from: '2026-07-01', rates: { GBP: 1, EUR: 0.86, USD: 0.77 } },
  { from: '2026-04-01', rates: { GBP: 1, EUR: 0.85, USD: 0.77 } },
  { from: '2026-01-01', rates: { GBP: 1, EUR: 0.85, USD: 0.79 } },
  { from: '2025-10-01', rates: { GBP: 1, EUR: 0.86, USD: 0.79 } },
] as const satisfies readonly { from: string; rates: Record<string, number> }[]

/** The day from which the present rates hold. */
export const ratesFrom = ratePeriods[0].from

/** The present rates. */
export const reportingRates: (typeof ratePeriods)[number]['rates'] = ratePeriods[0].rates

/** The rates in force on a day (`YYYY-MM-DD`), and since when. */
export function ratesOn(day: string): (typeof ratePeriods)[number] {
  return ratePeriods.find((period) => period.from <= day) ?? ratePeriods[ratePeriods.length - 1] ?? ratePeriods[0]
}

export type Currency = keyof (typeof ratePeriods)[number]['rates']

/** Minor units of `currency` in minor units of the reporting currency at the present rates, rounded half away from zero. Undefined for an unknown currency. */
export function inReportingCurrency(minor: number, currency: string): number | undefined {
  if (!Object.hasOwn(reportingRates, currency)) return undefined
  const worth = minor * reportingRates[currency as Currency]
  return Math.sign(worth) * Math.round(Math.abs(worth))
}

/** SQL text that sums an amount by its original currency, as `{"GBP": minor units}`, for the detail of a metric in money. */
export function amountsSql(amount: string, currency: string): string {
  const sums = Object.keys(reportingRates).map(
    (code) => `'${code}', round(sum(${amount}) filter (where ${currency} = '${code}'), 2)`,
  )
  return `jsonb_strip_nulls(jsonb_build_object(${sums.join(', ')}))`
}
