import { z } from 'zod'

/**
 * A past moment a customer is asked for: the day it is about (valid time, its end in UTC counts), and what Kith knew by
 * the end of a day (recorded time; null: all it knows now).
 */
export const momentInput = z.object({
  valid: z.iso.date(),
  known: z.iso.date().nullable().default(null),
})

export type Moment = z.output<typeof momentInput>

/** The end of a day in UTC, as Postgres reads it; `infinity` for none. */
export function endOf(day: string | null): string {
  return day === null ? 'infinity' : new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000 - 1).toISOString()
}
