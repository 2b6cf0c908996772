import { formatNumber } from '@/components/format/format-number'
import { formatPercent } from '@/components/format/format-percent'

/** A weight in thousandths of a bit as people read it: "+3.4". */
export const sayBits = (weight: number): string => formatNumber(weight / 1000, { digits: 1, sign: true })

/** A probability that may be tiny: "12%", "0.4%", "1 in 20,000", "never seen". */
export function sayShare(share: number): string {
  if (share <= 0) return 'never'
  if (share >= 0.0995) return formatPercent(share)
  if (share >= 0.001) return formatPercent(share, 1)
  const one = 1 / share
  const size = 10 ** Math.max(0, Math.floor(Math.log10(one)) - 1)
  return `1 in ${formatNumber(Math.round(one / size) * size)}`
}
