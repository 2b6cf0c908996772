import { asDate, type Moment } from '@/components/format/as-date'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Says how long ago a moment was: "now", "8 min ago", "2 h ago", "97 days ago"; "in 3 h" for one to come. */
export function formatAge(at: Moment, now: Moment): string {
  const ms = asDate(now).getTime() - asDate(at).getTime()
  const size = Math.abs(ms)
  if (size < minute) return 'now'
  const words = sizeInWords(size)
  return ms < 0 ? `in ${words}` : `${words} ago`
}

function sizeInWords(ms: number): string {
  if (ms < hour) return `${Math.floor(ms / minute)} min`
  if (ms < day) return `${Math.floor(ms / hour)} h`
  const days = Math.floor(ms / day)
  return days === 1 ? '1 day' : `${days} days`
}
