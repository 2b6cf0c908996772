import type { Field, FieldSet, FieldValue } from '../fields/field'
import { fields } from '../fields/fields'
import type { GoldenGrain } from '../grains'

const dots = '•••'

/** The partial value that a role without the full field may see, or null where even a part would say too much. */
export function maskValue(grain: GoldenGrain, key: string, value: FieldValue): string | null {
  const set: FieldSet = fields[grain]
  const field = set[key]
  if (!field || typeof value !== 'string' || !isMaskable(field)) return null
  if (key.endsWith('email')) return maskEmail(value)
  if (key === 'phone') return `•••• ${value.replace(/\D/g, '').slice(-3)}`
  if (key === 'tax_id') return `${/^[a-z]{2}/i.exec(value)?.[0] ?? ''} ${dots} ${value.slice(-2)}`.trim()
  if (key === 'postcode') return `${/^(\S{2,4})\s/.exec(value)?.[1] ?? value.slice(0, 2)} ${dots}`
  if (field.classification === 'personal') return initials(value)
  return dots
}

const isMaskable = ({ classification }: Field) =>
  classification === 'personal' || classification === 'sensitive' || classification === 'restricted'

/** `d•••@w•••.example`: first letters and the top-level domain. */
function maskEmail(value: string): string {
  const at = value.lastIndexOf('@')
  if (at < 1) return dots
  const host = value.slice(at + 1)
  const dot = host.lastIndexOf('.')
  return `${value.slice(0, 1)}${dots}@${host.slice(0, 1)}${dots}${dot > 0 ? host.slice(dot) : ''}`
}

const initials = (value: string) =>
  value
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .map((word) => `${[...word][0]}.`)
    .join(' ') || dots
