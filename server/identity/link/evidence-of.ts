import type { RowEvidence } from '@/model/identity/match/cluster/cluster-pairs'
import { clashingLevels } from '@/model/identity/match/cluster/clashing-levels'
import { restsOnName } from '@/model/identity/match/cluster/rests-on-name'
import { compileComparisons } from '@/model/identity/match/compile-comparisons'
import { compileEntityWeight } from '@/model/identity/match/entities/compile-entity-weight'
import type { ModelParameters } from '@/model/identity/match/parameters'
import type { MatchPlan } from '@/model/identity/match/plan'
import type { FeatureTable } from '@/model/identity/match/table'
import type { TermTable } from '@/model/identity/match/term'
import { fewRows } from './few-rows'

/** A weight that joins nobody, thousandths of a bit. */
const nothing = -20_000

/** What groups of rows speak for one another, in a short file; nothing in a longer one. */
export function evidenceOf(
  plan: MatchPlan,
  parameters: ModelParameters,
  table: FeatureTable,
  terms: TermTable,
): { evidence?: RowEvidence } {
  if (table.rows > fewRows) return {}
  const weigh = compileEntityWeight(plan, parameters, table, terms, compileComparisons(plan, table, terms))
  const clash = clashingLevels(plan, parameters)
  const rests = restsOnName(plan, parameters)
  const levels = new Int32Array(plan.comparisons.length)
  return {
    evidence: (a, b) => {
      const weight = weigh(a, b, levels)
      if (clash(levels)) return null
      return rests(levels) ? Math.min(weight, nothing) : weight
    },
  }
}
