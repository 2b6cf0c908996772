import type { FeatureType } from '@/model/identity/match/feature'
import type { Condition } from '@/model/identity/match/level'
import type { MatchPlan } from '@/model/identity/match/plan'

/** Lists whose word weights a condition adds up (`summed`), and features whose shared values' rarity counts (`rare`). */
export type WeighedFeatures = { summed: readonly string[]; rare: readonly string[] }

/** Features of a plan whose term weights its comparisons need. */
export function weighedFeatures({ comparisons, features }: MatchPlan): WeighedFeatures {
  const levels = comparisons.flatMap((comparison) => comparison.levels)
  const summed = levels.flatMap(({ when }) => wordsOf(when)).filter((name) => features[name] === 'list')
  const rare = levels.flatMap(({ rarity }) => rarity ?? []).filter((name) => hasTerms(features[name]))
  return { summed: [...new Set(summed)].sort(), rare: [...new Set(rare)].sort() }
}

/** Terms are counted of texts and of what lists hold, not of numbers. */
export const hasTerms = (type: FeatureType | undefined): boolean => type === 'text' || type === 'list'

function wordsOf(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(wordsOf)
  if ('any' in condition) return condition.any.flatMap(wordsOf)
  if ('not' in condition) return wordsOf(condition.not)
  if ('overlap' in condition) return [condition.overlap]
  return 'covers' in condition ? [condition.covers] : []
}
