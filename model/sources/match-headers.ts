import { badInput } from '@/lib/errors'
import type { SourceObject } from './source-object'

/** Header of a file -> field of the contract. An empty name leaves the column unread. */
export type HeaderMapping = Readonly<Record<string, string>>

/**
 * The name under which each column of a file is kept: the contract's field, or the header itself. Throws a sentence that
 * names the headers that are twice, missing or unknown. With a mapping only required fields must be there.
 */
export function matchHeaders(source: SourceObject, headers: readonly string[], mapping: HeaderMapping = {}): string[] {
  const { fields, others } = source.contract
  const mapped = Object.keys(mapping).length > 0
  const names = headers.map((header) => (Object.hasOwn(mapping, header) ? mapping[header] || header : header))
  refuse(
    headers.some((header) => header === '__proto__'),
    'A column is called __proto__, which is refused.',
  )
  refuse(headers.includes(''), `Column ${headers.indexOf('') + 1} has no header.`)
  const twice = names.filter((name, i) => names.indexOf(name) !== i)
  refuse(twice.length > 0, `${list('Column', [...new Set(twice)])} ${twice.length > 1 ? 'are' : 'is'} there twice.`)
  const needed = Object.keys(fields).filter((name) => fields[name]?.required || (!mapped && others === 'refused'))
  const missing = needed.filter((name) => !names.includes(name))
  refuse(missing.length > 0, `${list('Column', missing)} ${missing.length > 1 ? 'are' : 'is'} missing.`)
  const unknown = headers.filter(
    (header, i) => !Object.hasOwn(fields, names[i] ?? '') && !Object.hasOwn(mapping, header),
  )
  refuse(
    others === 'refused' && unknown.length > 0,
    `${list('Column', unknown)} ${unknown.length > 1 ? 'are' : 'is'} not in the contract.`,
  )
  return names
}

function refuse(when: boolean, message: string): void {
  if (when) throw badInput(message)
}

function list(word: string, names: readonly string[]): string {
  const shown = names.slice(0, 8).map((name) => `“${name.slice(0, 60)}”`)
  const rest = names.length > shown.length ? ` and ${names.length - shown.length} more` : ''
  return `${word}${names.length > 1 ? 's' : ''} ${shown.join(', ')}${rest}`
}
