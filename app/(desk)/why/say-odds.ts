import { formatNumber } from '@/components/format/format-number'

/** The odds a match weight in bits stands for: "16 to 1 in favour", or `end` in place of the last words. */
export function sayOdds(weight: number, end?: string): string {
  if (weight === 0) return 'Even'
  const times = Math.min(2 ** Math.abs(weight), 1_000_000)
  const digits = times < 10 ? 1 : 0
  const text = formatNumber(digits ? Math.round(times * 10) / 10 : Math.round(times), { digits })
  return `${text} to 1 ${weight > 0 ? 'in favour' : 'against'}${end ? `, ${end}` : ''}`
}
