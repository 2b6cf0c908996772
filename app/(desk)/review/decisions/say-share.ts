import type { KnownShare } from '@/model/identity/review/share-known'

/** A share in whole percent, with a decimal near the ends, where it matters. */
export function percent(share: number): string {
  const value = share * 100
  return value === 0 || value === 100 ? `${value}%` : `${value.toFixed(value < 1 || value > 99 ? 1 : 0)}%`
}

/** "94%, 88 to 97". */
export const interval = ({ low, high }: KnownShare): string => `${percent(low)} to ${percent(high)}`
