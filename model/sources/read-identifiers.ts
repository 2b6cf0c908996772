import { isStyledEmail } from '../identity/normalise/email'
import { emailKey } from '../identity/normalise/email-key'
import type { Cells } from './read-cells'
import type { SaidIdentifier } from './reading'
import type { ContractFields } from './contract'
import type { RecordRule } from './source-object'

/** What a record can be known by: its own id first, then what its rule names. What did not parse identifies nobody. */
export function readIdentifiers(
  rule: RecordRule,
  own: { kind: string; value: string },
  cells: Cells,
  raw: (field: string) => unknown,
  fields: ContractFields,
): SaidIdentifier[] {
  const found: SaidIdentifier[] = [{ ...own, raw: own.value, verified: true }]
  const add = (identifier: SaidIdentifier) => {
    if (!found.some((one) => one.kind === identifier.kind && one.value === identifier.value)) found.push(identifier)
  }
  for (const { kind, from, verified } of rule.identifiers ?? []) {
    const cell = cells.get(from)
    if (cell === undefined || isText(fields[from]?.type, cell)) continue
    const sure = typeof verified === 'string' ? cells.get(verified) === true : (verified ?? kind.includes('.'))
    for (const value of Array.isArray(cell) ? cell : [cell]) {
      // Whoever confirmed an address may not have confirmed the one that it only looks like.
      const styled = kind === 'email' && isStyledEmail(String(raw(from)))
      add({ kind, value: String(value), raw: String(raw(from)), verified: sure && !styled })
      const key = kind === 'email' ? emailKey(String(value)) : null
      if (key) add({ kind: 'email_key', value: key, raw: String(raw(from)), verified: false })
    }
  }
  return found
}

/** A lenient cell that stayed text because it is no address or domain. */
function isText(type: string | undefined, cell: unknown): boolean {
  if (type === 'email_or_text') return !String(cell).includes('@')
  return type === 'domain_or_text' && !String(cell).includes('.')
}
