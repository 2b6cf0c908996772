import { z } from 'zod'

/**
 * A past moment a customer is asked for: the day it is about (valid time, its end in UTC counts), and what Kith knew by
 * the end of a day (recorded time; null: all it knows now).
 */
export const momentInput = z.object({
  valid: z.iso.date('Dates are written as YYYY-MM-DD.'),
  known: z.iso.date('Dates are written as YYYY-MM-DD.').nullable().default(null),
})

export type Moment = z.output<typeof momentInput>

/** A moment as two timestamps Postgres reads: ISO 8601, or `infinity` where all that is known now counts. */
export type Instant = { valid: string; known: string }

/** The instants of a moment. A day of knowledge that has not ended yet is all that is known now. */
export function instantOf({ valid, known }: Moment, now: Date): Instant {
  const heard = endOf(known)
  return { valid: endOf(valid), known: heard < now.toISOString() ? heard : 'infinity' }
}

/** The end of a day in UTC, as Postgres reads it; `infinity` for none. */
export function endOf(day: string | null): string {
  return day === null ? 'infinity' : new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000 - 1).toISOString()
}
