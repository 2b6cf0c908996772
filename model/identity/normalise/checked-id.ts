import { checkRules } from './check-digits'
import { foldLetters } from './fold-letters'

/** An id without spaces and punctuation, in upper case. `valid` is null where no rule is known for it. */
export type CheckedId = { value: string; valid: boolean | null }

export type IdKind = keyof typeof checkRules

/**
 * An official number as it is compared, and whether its check digits hold. `kind` names what it is meant to be
 * (`vat`, `iban`, `lei`, `gstin`, `uen`, `ein`, `ssn`); without it the first kind whose form it has decides.
 * A wrong check digit is reported, not refused: the value stays what was sent.
 */
export function normaliseId(raw: string, kind?: string): CheckedId {
  const value = foldLetters(raw)
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .toUpperCase()
    .normalize('NFC')
  if (kind !== undefined && isIdKind(kind)) return { value, valid: checkRules[kind](value) ?? false }
  for (const check of [checkRules.iban, checkRules.lei, checkRules.gstin, checkRules.vat]) {
    const valid = check(value)
    if (valid !== null) return { value, valid }
  }
  return { value, valid: null }
}

const isIdKind = (kind: string): kind is IdKind => Object.hasOwn(checkRules, kind)
