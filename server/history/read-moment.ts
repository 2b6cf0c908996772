import { z } from 'zod'
import { badInput } from '@/lib/errors'
import type { Moment } from './moment'

const day = z.iso.date()

/**
 * The moment an address asks for by `asof` (the day it is about) and `known` (what Kith knew by the end of that day);
 * null where it names neither, today for a missing `asof`. Throws `bad-input` that names the parameter for what is no
 * day, or a day that has not come.
 */
export function readMoment(asked: { asof?: unknown; known?: unknown }, now: Date): Moment | null {
  const today = now.toISOString().slice(0, 10)
  const known = readDay('known', asked.known, today)
  const valid = readDay('asof', asked.asof, today)
  return valid === null && known === null ? null : { valid: valid ?? today, known }
}

/** The moment as it stands in an address: `asof=…&known=…`. */
export function momentQuery({ valid, known }: Moment): string {
  return new URLSearchParams({ asof: valid, ...(known ? { known } : {}) }).toString()
}

function readDay(name: 'asof' | 'known', text: unknown, today: string): string | null {
  if (text === undefined || text === null || text === '') return null
  const read = day.safeParse(text)
  if (!read.success)
    throw badInput(`“${name}” is not a day written as YYYY-MM-DD.`, { [name]: 'Not a day as YYYY-MM-DD.' })
  if (read.data > today)
    throw badInput(`“${name}” is a day that has not come yet.`, { [name]: 'That day has not come yet.' })
  return read.data
}
