import { asDate, defaultZone, isDay, type Moment } from '@/components/format/as-date'
import { dateFormat } from '@/components/format/kept-format'

/** Writes a day: "18 Jan 2027", or "18 Jan" with `year: false`. A bare date string ("2027-01-18") is that day in every zone. */
export function formatDate(at: Moment, options: { zone?: string; year?: boolean } = {}): string {
  return dateFormat({
    day: 'numeric',
    month: 'short',
    year: options.year === false ? undefined : 'numeric',
    timeZone: isDay(at) ? 'UTC' : (options.zone ?? defaultZone),
  })
    .format(asDate(at))
    .replace('Sept', 'Sep')
}
