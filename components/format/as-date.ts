/** A moment as the interface receives it: a Date, an ISO 8601 string, or milliseconds since 1970 (UTC). */
export type Moment = Date | string | number

/** Zone used when a screen names none. */
export const defaultZone = 'Europe/London'

/** Reads a moment. Throws RangeError when it is not one, so that a bad value never shows as a plausible date. */
export function asDate(at: Moment): Date {
  const date = at instanceof Date ? at : new Date(at)
  if (Number.isNaN(date.getTime())) throw new RangeError(`Not a moment: ${String(at)}`)
  return date
}

/** Whether it is a day and no moment of it: "2027-01-18". */
export const isDay = (at: Moment): at is string => typeof at === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(at)
