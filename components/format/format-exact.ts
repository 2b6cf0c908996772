import { asDate, defaultZone, isDay, type Moment } from '@/components/format/as-date'
import { formatDate } from '@/components/format/format-date'
import { formatTime } from '@/components/format/format-time'
import { dateFormat } from '@/components/format/kept-format'

/** Writes a moment to the second with its zone: "18 Jan 2027, 09:14:02 GMT". A day is no moment and stays a day. */
export function formatExact(at: Moment, zone = defaultZone): string {
  if (isDay(at)) return formatDate(at)
  const named = dateFormat({ timeZone: zone, timeZoneName: 'short', year: 'numeric' })
  const name = named.formatToParts(asDate(at)).find((part) => part.type === 'timeZoneName')?.value ?? zone
  return `${formatDate(at, { zone })}, ${formatTime(at, zone, true)} ${name}`
}
