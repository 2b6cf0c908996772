/** What metrics are about, in the order they are listed. */
export const metricThemes = {
  customers: 'Customers',
  revenue: 'Revenue',
  health: 'Health',
  use: 'Use of the product',
  service: 'Service',
  shop: 'Shop',
  value: 'Value of the data',
} as const satisfies Record<string, string>

export type MetricTheme = keyof typeof metricThemes
