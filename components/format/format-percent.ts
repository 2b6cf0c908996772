import { formatNumber } from '@/components/format/format-number'

/** Writes a ratio (0.123) as a percentage ("12.3%") with the given number of decimals. */
export function formatPercent(ratio: number, digits = 0, options: { sign?: boolean } = {}): string {
  return `${formatNumber(ratio * 100, { digits, sign: options.sign })}%`
}
