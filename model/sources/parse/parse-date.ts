import { daysInMonth } from '../../identity/normalise/date'
import { Fault } from './fault'

const form = /^(\d{4})-(\d{2})-(\d{2})$/

/** A day as `YYYY-MM-DD` that is in the calendar, from 1900 to 2200. Nothing rolls over. */
export function parseDate(raw: unknown): string | Fault {
  const found = typeof raw === 'string' ? form.exec(raw) : null
  if (!found) return new Fault('must be a date as YYYY-MM-DD')
  return dayFault(Number(found[1]), Number(found[2]), Number(found[3])) ?? found[0]
}

/** Why there is no such day, or null when there is. Months count from 1. */
export function dayFault(year: number, month: number, day: number): Fault | null {
  if (year < 1900 || year > 2200) return new Fault(`the year ${year} is outside 1900 to 2200`)
  if (month < 1 || month > 12) return new Fault(`there is no month ${month}`)
  if (day < 1 || day > daysInMonth(year, month)) return new Fault(`month ${month} of ${year} has no day ${day}`)
  return null
}
