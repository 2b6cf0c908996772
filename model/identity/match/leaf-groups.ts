import type { Leaf } from './formula'
import type { FeatureTable } from './table'

/** Leaves that are answered together, as they look at one feature in one way. */
export type LeafGroup = {
  how: How
  feature: string
  leaves: readonly number[]
  /** About how long the answer takes. */
  cost: number
}

/** By likeness of values, by words in common, by numbers, or each by its own test. */
export type How = 'likeness' | 'words' | 'number' | 'test'

const [mostFirst, mostTogether] = [6, 5]
const costs: Readonly<Record<How, number>> = { test: 3, number: 2, words: 6, likeness: 12 }

/**
 * Parts the leaves of a comparison into those asked first, whether features of one value are known and the same, and groups
 * that are asked when needed. `first` names the features.
 */
export function leafGroups(leaves: readonly Leaf[], table: FeatureTable): { first: string[]; groups: LeafGroup[] } {
  const first: string[] = []
  const groups = new Map<string, LeafGroup>()
  leaves.forEach((leaf, at) => {
    const feature = featureOf(leaf)
    if (isPlain(leaf) && first.includes(feature)) return
    if (isPlain(leaf) && first.length < mostFirst && isSingle(table, feature)) {
      first.push(feature)
      return
    }
    const how = howOf(leaf, table)
    let name = how === 'test' ? `${at}` : `${how} ${feature}`
    while ((groups.get(name)?.leaves.length ?? 0) >= mostTogether) name += '+'
    groups.set(name, { how, feature, leaves: [...(groups.get(name)?.leaves ?? []), at], cost: costs[how] })
  })
  return { first, groups: [...groups.values()] }
}

/** The feature a leaf is about, if it is one alone. */
export function featureOf(leaf: Leaf): string {
  if ('crossed' in leaf) return ''
  const [name = ''] = Object.values(leaf).filter((value) => typeof value === 'string')
  return name
}

const isPlain = (leaf: Leaf) => 'same' in leaf || 'known' in leaf

function howOf(leaf: Leaf, table: FeatureTable): How {
  const type = table.features.get(featureOf(leaf))?.type
  if (type === 'number') return 'number'
  if ('near' in leaf || 'alike' in leaf) return 'likeness'
  return type === 'list' && ('overlap' in leaf || 'covers' in leaf || 'same' in leaf) ? 'words' : 'test'
}

/** Whether each row has one value of a feature at most. */
function isSingle(table: FeatureTable, name: string): boolean {
  const feature = table.features.get(name)
  if (feature?.type !== 'list') return feature?.type === 'text'
  const { starts } = feature
  for (let row = 0; row < table.rows; row++) if ((starts[row + 1] ?? 0) - (starts[row] ?? 0) > 1) return false
  return true
}
