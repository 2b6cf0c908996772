import { normaliseId } from '../../identity/normalise/checked-id'
import { Fault } from './fault'

/** A tax id without spaces and punctuation, in upper case. Which country it belongs to is part of it. */
export function parseTaxId(raw: unknown): string | Fault {
  const text = typeof raw === 'string' && /^[A-Za-z0-9\s.\-/]{5,60}$/.test(raw) ? normaliseId(raw, 'vat').value : ''
  return /^[A-Z0-9]{5,20}$/.test(text) && /\d{3}/.test(text) ? text : new Fault('is not a tax id')
}
