import type { Comparison } from './comparison'
import { systemLabel } from '../../survivorship/why'
import type { Side } from './side'

/** Birthday and common accounts of people; tax ids of organisations; systems that know both as separate customers. */
export function compareRest(a: Side, b: Side): Comparison[] {
  return [...compareBirthdays(a, b), ...compareTaxIds(a, b), ...compareAccounts(a, b), ...compareSystems(a, b)]
}

function compareBirthdays(a: Side, b: Side): Comparison[] {
  if (a.birthday === '' || b.birthday === '') return []
  const base = { field: 'Birthday', left: a.birthday, right: b.birthday }
  if (a.birthday === b.birthday) return [{ ...base, level: 'same', weight: 4.5, sentence: 'Born on the same day' }]
  return [{ ...base, level: 'different', weight: -6, sentence: 'Born on different days' }]
}

function compareTaxIds(a: Side, b: Side): Comparison[] {
  if (!a.taxIds.length || !b.taxIds.length) return []
  const base = { field: 'VAT number', left: a.taxIds[0], right: b.taxIds[0] }
  if (a.taxIds.some((id) => b.taxIds.includes(id)))
    return [{ ...base, level: 'same', weight: 8, sentence: 'Same tax id' }]
  return [{ ...base, level: 'different', weight: -6, sentence: 'Different tax ids' }]
}

function compareAccounts(a: Side, b: Side): Comparison[] {
  if (a.grain !== 'person' || !a.accounts.some((id) => b.accounts.includes(id))) return []
  return [{ field: 'Account', level: 'same', weight: 3.5, sentence: 'Both belong to the same account' }]
}

function compareSystems(a: Side, b: Side): Comparison[] {
  const both = a.sources.filter((source) => b.sources.includes(source))
  const field = 'Systems'
  if (!both.length) return [{ field, level: 'apart', weight: 0.7, sentence: 'No system knows both' }]
  const names = both.map(systemLabel).join(', ')
  const each = a.grain === 'person' ? -0.5 : -1.2
  const weight = Math.max(-3, Math.round(both.length * each * 10) / 10)
  return [{ field, level: 'both', weight, sentence: `${names} ${both.length > 1 ? 'know' : 'knows'} them as two` }]
}
