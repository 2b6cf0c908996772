import type { CaseLine } from './case-line'

/** What a case is about, in words: its customer or both of them, or its number. */
export function nameCase(one: CaseLine): string {
  if (one.about === 'number') return one.number.name
  const first = one.customer.name ?? one.customer.code
  return one.other ? `${first} and ${one.other.name ?? one.other.code}` : first
}
