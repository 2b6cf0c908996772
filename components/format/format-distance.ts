import { asDate, type Moment } from '@/components/format/as-date'
import { formatNumber } from '@/components/format/format-number'

/** Whole days from now to a moment, short: "60 d", "−3 d" for the past, "today". */
export function formatDistance(at: Moment, now: Moment): string {
  const days = Math.round((asDate(at).getTime() - asDate(now).getTime()) / 86_400_000)
  return days === 0 ? 'today' : `${formatNumber(days)} d`
}
