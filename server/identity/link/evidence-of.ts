import type { RowEvidence } from '@/model/identity/match/cluster/cluster-pairs'
import { clashingLevels } from '@/model/identity/match/cluster/clashing-levels'
import { compileComparisons } from '@/model/identity/match/compile-comparisons'
import { compileEntityWeight } from '@/model/identity/match/entities/compile-entity-weight'
import type { ModelParameters } from '@/model/identity/match/parameters'
import type { MatchPlan } from '@/model/identity/match/plan'
import type { FeatureTable } from '@/model/identity/match/table'
import type { TermTable } from '@/model/identity/match/term'

/** Up to how many rows all evidence is looked at, pair by pair and group by group. */
export const fewRows = 1500

/** What groups of rows speak for one another, in a file of few rows; nothing in a larger one. */
export function evidenceOf(
  plan: MatchPlan,
  parameters: ModelParameters,
  table: FeatureTable,
  terms: TermTable,
): { evidence?: RowEvidence } {
  if (table.rows > fewRows) return {}
  const weigh = compileEntityWeight(plan, parameters, table, terms, compileComparisons(plan, table, terms))
  const clash = clashingLevels(plan, parameters)
  const levels = new Int32Array(plan.comparisons.length)
  return {
    evidence: (a, b) => {
      const weight = weigh(a, b, levels)
      return clash(levels) ? null : weight
    },
  }
}
