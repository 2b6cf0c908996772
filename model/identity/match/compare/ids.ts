import { columnLabel, featureName } from '../feature-name'
import type { Comparison, Condition } from '../level'
import type { MatchColumn, PlanPart } from '../plan'
import { compareId } from './value'

/**
 * Ids of one customer: nearly proof where one is equal, and telling against where one is not. Several columns of them are one
 * comparison, for each record has few of the many kinds there are.
 */
export function compareIds(columns: readonly MatchColumn[]): PlanPart[] {
  const own = columns.filter(({ kind }) => kind === 'id')
  const [only] = own
  if (only === undefined) return []
  if (own.length === 1) return [compareId(only)]
  const names = own.map(featureName)
  const differs = (name: string): Condition => ({ all: [{ known: name }, { not: { same: name } }] })
  const slips: Condition = { any: names.map((name) => ({ near: name, edits: 1, from: 6 })) }
  const comparison: Comparison = {
    key: 'ids',
    label: own.length > 3 ? 'Ids' : own.map(columnLabel).join(', '),
    needs: names,
    shows: ['ids'],
    otherwise: 'Different ids',
    levels: [
      {
        key: 'both',
        when: { all: [{ same: 'ids' }, { any: names.map(differs) }] },
        sentence: 'One id is the same, another is not',
        rarity: 'ids',
        usual: { m: 0.03, u: 0.00005 },
      },
      {
        key: 'same',
        when: { same: 'ids' },
        sentence: 'The same id; {count} records have it',
        rarity: 'ids',
        usual: { m: 0.9, u: 0.0001 },
      },
      { key: 'slip', when: slips, sentence: 'One character of an id differs', usual: { m: 0.05, u: 0.0005 } },
    ],
  }
  const features = Object.fromEntries(
    own.map((column): [string, 'list' | 'text'] => [featureName(column), column.many ? 'list' : 'text']),
  )
  return [{ features: { ...features, ids: 'list' }, comparisons: [comparison] }]
}
