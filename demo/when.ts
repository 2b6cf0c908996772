import type { Random } from './random'

/** One day in milliseconds. All times of the demo are UTC milliseconds until they are written. */
export const dayMs = 86_400_000

/** UTC ISO time to the second, such as 2026-11-19T09:06:00Z. */
export function iso(time: number): string {
  const day = Math.floor(time / dayMs)
  const seconds = Math.floor((time - day * dayMs) / 1000)
  return `${dayText(day)}T${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}Z`
}

// Millions of times fall on a few thousand days: formatting each day once halves the run.
const dayTexts = new Map<number, string>()

function dayText(day: number): string {
  let text = dayTexts.get(day)
  if (text === undefined) {
    text = new Date(day * dayMs).toISOString().slice(0, 10)
    dayTexts.set(day, text)
  }
  return text
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}

/** UTC ISO day, such as 2026-11-19. */
export function isoDay(time: number): string {
  return dayText(Math.floor(time / dayMs))
}

/** The same day some months on (or back), held to the last day of a shorter month; the time of day stays. */
export function addMonths(time: number, months: number): number {
  const date = new Date(time)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, lastDay))
  return date.getTime()
}

/** A moment of office hours (07:00 to 18:59, mostly Monday to Friday) within `days` after `from`, never after `end`. */
export function officeTime(random: Random, from: number, days: number, end: number): number {
  let day = Math.floor((from + random.next() * days * dayMs) / dayMs)
  const weekday = (day + 4) % 7
  if ((weekday === 0 || weekday === 6) && random.chance(0.85)) day -= weekday === 0 ? 2 : 1
  const time = day * dayMs + random.int(7 * 3600, 19 * 3600 - 1) * 1000
  return Math.max(from, Math.min(end, time))
}

/** Reads a day written YYYY-MM-DD as UTC midnight. Throws on any other form and on days that do not exist. */
export function parseDay(text: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time) || isoDay(time) !== text) throw new Error(`Not a day of the form YYYY-MM-DD: ${text}`)
  return time
}
