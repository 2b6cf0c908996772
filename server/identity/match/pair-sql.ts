import type { MatchPlan } from '@/model/identity/match/plan'
import type { ModelParameters } from '@/model/identity/match/parameters'
import { byLevelSql, levelsSql, rarityWeightSql } from './levels-sql'
import { commonSql } from './side-sql'

/**
 * Joins behind sides `a` and `b` that work out what both share (`s`), the level of each comparison (`l.l0`, `l.l1`, ...), what
 * rarity adds (`t.t0`, ...) and what each comparison weighs for one customer and for near relations (`w.w0`, `w.k0`, ...), as SQL
 * text. `offset 0` keeps Postgres from working the same out again for each use.
 */
export function pairSql(plan: MatchPlan, { comparisons }: Pick<ModelParameters, 'comparisons'>): string {
  const known = plan.comparisons.map((comparison, k) => {
    const parameters = comparisons[k]
    if (parameters?.key !== comparison.key) throw new Error(`The model does not know the comparison ${comparison.key}.`)
    return { comparison, parameters }
  })
  const levels = known.map(({ comparison }, k) => `${levelsSql(comparison, plan.features)} as l${k}`)
  const rarities = known.map(
    ({ comparison, parameters }, k) => `${rarityWeightSql(comparison, parameters, `l.l${k}`, plan.features)} as t${k}`,
  )
  const weights = known.map(({ parameters: { weights: own, kin, kinRarity } }, k) => {
    const rarity = kinRarity ? ` + t.t${k}` : ''
    return `${byLevelSql(own, `l.l${k}`)} + t.t${k} as w${k}, ${byLevelSql(kin, `l.l${k}`)}${rarity} as k${k}`
  })
  const steps = [
    ['s', commonSql(plan) || 'true as nothing'],
    ['l', levels.join(', ')],
    ['t', rarities.join(', ')],
    ['w', weights.join(', ')],
  ]
  return steps.map(([name, columns]) => `cross join lateral (select ${columns} offset 0) ${name}`).join(' ')
}
