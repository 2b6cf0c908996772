import { dayFault, parseDate } from './parse-date'
import { Fault } from './fault'

const form =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})| (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?)$/

/**
 * A moment as ISO 8601 with its zone, or as connectors write it, `YYYY-MM-DD HH:MM:SS` in UTC. Gives ISO in UTC with
 * six decimals of a second, so that texts sort as moments do. A fraction finer than a microsecond is refused.
 */
export function parseTimestamp(raw: unknown): string | Fault {
  if (typeof raw === 'string' && (raw.length === 20 || raw.length === 24)) {
    const plain = plainUtc(raw)
    if (plain) return plain
  }
  const found = typeof raw === 'string' ? form.exec(raw) : null
  if (!found) return new Fault('must be a time as YYYY-MM-DDTHH:MM:SS with its zone')
  const [, y, mo, d] = found
  const day = dayFault(Number(y), Number(mo), Number(d))
  if (day) return day
  const hour = Number(found[4] ?? found[9])
  const minute = found[5] ?? found[10]
  const second = found[6] ?? found[11] ?? '00'
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return new Fault('there is no such time of day')
  const fraction = (found[7] ?? found[12] ?? '').padEnd(6, '0')
  if (/[1-9]/.test(fraction.slice(6))) return new Fault('is finer than a microsecond')
  const offset = offsetMinutes(found[8])
  if (offset === null) return new Fault('has no such time zone')
  const tail = `${second}.${fraction.slice(0, 6)}Z`
  if (offset === 0) return `${y}-${mo}-${d}T${String(hour).padStart(2, '0')}:${minute}:${tail}`
  const utc = new Date(Date.UTC(Number(y), Number(mo) - 1, Number(d), hour, Number(minute) - offset))
  return `${utc.toISOString().slice(0, 17)}${tail}`
}

const sound = new Set<string>()
const time = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?Z$/

/** Whole or thousandth seconds in UTC, by far the most moments there are, on a day already found in the calendar. */
function plainUtc(text: string): string | null {
  if (!time.test(text.slice(10))) return null
  const day = text.slice(0, 10)
  if (!sound.has(day)) {
    if (parseDate(day) instanceof Fault) return null
    if (sound.size > 5_000) sound.clear()
    sound.add(day)
  }
  return text.length === 20 ? `${text.slice(0, 19)}.000000Z` : `${text.slice(0, 23)}000Z`
}

/** Minutes east of UTC; null where the zone is impossible. */
function offsetMinutes(zone: string | undefined): number | null {
  if (zone === undefined || zone === 'Z') return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(-2))
  if (hours > 14 || minutes > 59) return null
  return (zone[0] === '-' ? -1 : 1) * (hours * 60 + minutes)
}
