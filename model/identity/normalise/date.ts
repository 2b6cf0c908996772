/** A day of the calendar. `day` counts days from 1970-01-01. `ambiguous` where day and month could be the other way round. */
export type StrictDate = { day: number; year: number; month: number; dayOfMonth: number; ambiguous: boolean }

export type DateOrder = 'dmy' | 'mdy' | 'iso'

const yearFirst = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:[Tt ]\d{1,2}:\d{2}.{0,30}|\.0+)?$/
const yearLast = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/
const named =
  /^(?:(\d{1,2})(?:st|nd|rd|th)?[ .-]+([a-z]{3,9})\.?|([a-z]{3,9})\.?[ -]+(\d{1,2})(?:st|nd|rd|th)?),?[ -]+(\d{4})$/
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const longMonths = 'january february march april may june july august september october november december'.split(' ')

/**
 * Reads a day and repairs nothing: ISO, `19840823`, day and month before the year, English month names. What is in no
 * calendar is null, nothing rolls over. Where day and month could be exchanged it is read by `order`, day first unless told,
 * and says so. With an `order`, a date that only the other order could read is null.
 */
export function strictDate(raw: string, order?: DateOrder): StrictDate | null {
  if (raw.length > 60) return null
  const text = raw.trim().toLowerCase()
  const iso = yearFirst.exec(text)
  if (iso && (iso[2] !== '' || iso[3]?.length === 2) && (iso[2] !== '' || iso[4]?.length === 2))
    return dateOf(Number(iso[1]), Number(iso[3]), Number(iso[4]), false)
  const last = yearLast.exec(text)
  if (last) return readYearLast(Number(last[1]), Number(last[3]), Number(last[4]), order)
  const words = named.exec(text)
  if (!words) return null
  const name = words[2] ?? words[3] ?? ''
  const month = longMonths.includes(name) ? longMonths.indexOf(name) + 1 : monthOf(name)
  return dateOf(Number(words[5]), month, Number(words[1] ?? words[4]), false)
}

const monthOf = (name: string) => (name.length === 3 || name === 'sept' ? months.indexOf(name.slice(0, 3)) + 1 : 0)

function readYearLast(first: number, second: number, year: number, order: DateOrder | undefined): StrictDate | null {
  const ambiguous = first <= 12 && second <= 12 && first !== second
  if (order === 'mdy') return dateOf(year, first, second, ambiguous)
  if (order === undefined && second > 12) return dateOf(year, first, second, false)
  return dateOf(year, second, first, ambiguous)
}

function dateOf(year: number, month: number, dayOfMonth: number, ambiguous: boolean): StrictDate | null {
  if (year < 1000 || year > 2200 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null
  return { day: Date.UTC(year, month - 1, dayOfMonth) / 86_400_000, year, month, dayOfMonth, ambiguous }
}

/** How many days a month of the Gregorian calendar has; months count from 1. 0 where there is no such month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

/** Which order a column writes its dates in, by those that only one order can read. Day first where nothing tells. */
export function dateOrder(values: Iterable<string>): DateOrder {
  const seen = { dmy: 0, mdy: 0, iso: 0 }
  let yearsLast = 0
  for (const value of values) {
    const last = yearLast.exec(value.trim())
    if (!last) {
      if (yearFirst.test(value.trim())) seen.iso++
      continue
    }
    yearsLast++
    if (Number(last[1]) > 12) seen.dmy++
    else if (Number(last[3]) > 12) seen.mdy++
  }
  if (seen.iso > yearsLast) return 'iso'
  return seen.mdy > seen.dmy ? 'mdy' : 'dmy'
}
