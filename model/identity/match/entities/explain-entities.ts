import type { Features } from '../feature'
import type { ModelParameters } from '../parameters'
import type { MatchPlan } from '../plan'
import { explainPair, kinPart, type PairExplanation, type PairPart } from '../score-pair'
import type { TermLookup } from '../term'

type Outcome = { level: number; part: PairPart }

/**
 * The waterfall of two entities: of each comparison the strongest outcome that any record of the one and any of the other
 * give (of equal weights the earlier level), and "says nothing" only where no two of them know. What speaks for near
 * relations is worked out from these. For single records the same as `explainPair`. Null where a side has no record.
 */
export function explainEntities(
  plan: MatchPlan,
  parameters: ModelParameters,
  terms: TermLookup,
  left: readonly Features[],
  right: readonly Features[],
): PairExplanation | null {
  let best: Outcome[] | null = null
  for (const a of distinct(left))
    for (const b of distinct(right)) {
      const { levels, parts } = explainPair(plan, parameters, terms, a, b)
      const next = parts.slice(0, levels.length).map((part, k) => ({ level: levels[k] ?? 0, part }))
      best = best ? next.map((outcome, k) => stronger(best?.[k], outcome)) : next
    }
  if (!best) return null
  const levels = best.map(({ level }) => level)
  const own = best.map(({ part }) => part)
  const kin = kinPart(parameters, levels, own)
  const parts = kin ? [...own, kin] : own
  const weight = parts.reduce((sum, part) => sum + part.weight + part.rarity, parameters.prior)
  return { weight, prior: parameters.prior, levels, parts }
}

function stronger(held: Outcome | undefined, next: Outcome): Outcome {
  if (!held || held.level === 0) return next
  if (next.level === 0) return held
  const gain = next.part.weight + next.part.rarity - held.part.weight - held.part.rarity
  return gain > 0 || (gain === 0 && next.level < held.level) ? next : held
}

/** Records of one customer often say the same. */
function distinct(records: readonly Features[]): Features[] {
  if (records.length < 2) return [...records]
  return [...new Map(records.map((features) => [JSON.stringify(features), features])).values()]
}
