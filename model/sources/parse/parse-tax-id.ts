import { Fault } from './fault'

/** A tax id without spaces and punctuation, in upper case. Which country it belongs to is part of it. */
export function parseTaxId(raw: unknown): string | Fault {
  const text = typeof raw === 'string' ? raw.replace(/[\s.\-/]/g, '').toUpperCase() : ''
  return /^[A-Z0-9]{5,20}$/.test(text) && /\d{3}/.test(text) ? text : new Fault('is not a tax id')
}
