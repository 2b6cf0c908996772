import { Fault } from './fault'

/** Text as sent, nothing stripped. Refuses what Postgres cannot hold: NUL and half a surrogate pair. */
export function parseText(raw: unknown): string | Fault {
  if (typeof raw !== 'string') {
    return typeof raw === 'number' || typeof raw === 'boolean' ? String(raw) : new Fault('must be text')
  }
  if (raw.includes('\u0000')) return new Fault('holds a NUL character, which text cannot')
  if (!raw.isWellFormed()) return new Fault('holds half of a surrogate pair, which is not a character')
  return raw
}
