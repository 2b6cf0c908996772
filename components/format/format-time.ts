import { asDate, defaultZone, type Moment } from '@/components/format/as-date'
import { dateFormat } from '@/components/format/kept-format'

/** Writes the time of day in a zone, "09:14", or "09:14:02" with `seconds`. */
export function formatTime(at: Moment, zone = defaultZone, seconds = false): string {
  return dateFormat({
    hour: '2-digit',
    minute: '2-digit',
    second: seconds ? '2-digit' : undefined,
    timeZone: zone,
  }).format(asDate(at))
}
