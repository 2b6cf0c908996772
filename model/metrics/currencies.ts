/** Every total in money is said in this currency. */
export const reportingCurrency = 'GBP'

/** The day from which the rates below hold. They are fixed for a quarter, so that a trend shows customers, not markets. */
export const ratesFrom = '2026-10-01'

/** What one unit of a currency is worth in the reporting currency. A currency not listed cannot be billed. */
export const reportingRates = { GBP: 1, EUR: 0.86, USD: 0.78 } as const satisfies Record<string, number>

export type Currency = keyof typeof reportingRates

/** Minor units of `currency` in minor units of the reporting currency, rounded half away from zero. Undefined for an unknown currency. */
export function inReportingCurrency(minor: number, currency: string): number | undefined {
  if (!Object.hasOwn(reportingRates, currency)) return undefined
  const worth = minor * reportingRates[currency as Currency]
  return Math.sign(worth) * Math.round(Math.abs(worth))
}
