import type { Comparison } from '@/model/identity/match/level'
import type { ComparisonParameters } from '@/model/identity/match/parameters'
import { conditionSql, type FeatureTypes } from './condition-sql'
import { columnOf, rarestColumn } from './feature-columns'
import { hasTerms } from './weighed-features'

/** Level of a comparison between the sides `a` and `b` as SQL text: 0 says nothing, then as listed, the last one different. */
export function levelsSql({ needs, levels }: Comparison, types: FeatureTypes): string {
  const known = needs
    .filter((name) => types[name] !== undefined)
    .map((name) => `(a.${columnOf(name)} is not null and b.${columnOf(name)} is not null)`)
  const steps = levels.map(({ when }, i) => `when ${conditionSql(when, types)} then ${i + 1}`)
  return `case when not (${known.join(' or ') || 'false'}) then 0 ${steps.join(' ')} else ${levels.length + 1} end`
}

/** What the rarity of a shared value adds at each level of a comparison as SQL text; `level` names the column that holds it. Integer division cuts towards zero, as the model does. */
export function rarityWeightSql(
  comparison: Comparison,
  { averages, rarityShare }: ComparisonParameters,
  level: string,
  types: FeatureTypes,
): string {
  const steps = comparison.levels.flatMap(({ rarity }, i) => {
    if (rarity === undefined || rarityShare === 0 || !hasTerms(types[rarity])) return []
    const shared = `s.${rarestColumn(rarity)}`
    const scaled = `(${shared} - ${averages[i + 1] ?? 0}) * ${rarityShare} / 1000`
    return [`when ${i + 1} then case when ${shared} > 0 then ${scaled} else 0 end`]
  })
  return steps.length ? `case ${level} ${steps.join(' ')} else 0 end` : '0'
}

/** Thousandths of a bit by level as SQL text, `weights` in the order of the levels from 0 on. */
export const byLevelSql = (weights: readonly number[], level: string): string =>
  `(array[${weights.join(', ')}])[${level} + 1]`
