import { type SQL, sql } from 'drizzle-orm'

/** The zone whose midnights part the days of a timeline. */
export const deskZone = 'Europe/London'

const format = new Intl.DateTimeFormat('en-CA', {
  timeZone: deskZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
const hour = 3_600_000

/** The desk's date of a moment, `YYYY-MM-DD`. */
export const deskDay = (at: Date | string): string => format.format(new Date(at))

/** The moment a desk day begins, as SQL. */
export const startOfDay = (day: string): SQL => sql`(${day}::date::timestamp at time zone ${deskZone})`

/** The same, ISO 8601 with microseconds. London is never more than an hour ahead of UTC, and never behind. */
export function dayStart(day: string): string {
  const midnight = new Date(`${day}T00:00:00Z`)
  const early = new Date(midnight.getTime() - hour)
  return (deskDay(early) === day ? early : midnight).toISOString().replace('Z', '000Z')
}

/** The day after, `YYYY-MM-DD`. */
export function dayAfter(day: string, days = 1): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}
