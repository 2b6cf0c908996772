import { Fault } from './fault'

const most = 2_147_483_647

/** A whole number that a database integer holds. Text must be plain digits, without sign of plus, exponent or spaces. */
export function parseInteger(raw: unknown): number | Fault {
  const value = wholeNumber(raw)
  if (value === null) return new Fault('must be a whole number')
  return Math.abs(value) > most ? new Fault('is too large for a whole number') : value
}

/** An amount already in minor units, such as pence: a whole number that arithmetic keeps exact. */
export function parseMinor(raw: unknown): number | Fault {
  return wholeNumber(raw) ?? new Fault('must be a whole number of minor units')
}

function wholeNumber(raw: unknown): number | null {
  const value = typeof raw === 'string' && /^-?(0|[1-9]\d{0,15})$/.test(raw) ? Number(raw) : raw
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return null
  return value === 0 ? 0 : value
}
