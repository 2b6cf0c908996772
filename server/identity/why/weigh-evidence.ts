import type { GoldenGrain } from '@/model/grains'
import { rawSide } from '@/model/identity/match/entities/raw-side'
import type { MatchPlan } from '@/model/identity/match/plan'
import { explainPair, type PairPart } from '@/model/identity/match/score-pair'
import { modelOf } from '@/server/identity/match/grain-model'
import { confidenceOf } from '@/server/identity/models/confidence-of'
import { loadTerms } from '@/server/identity/models/load-features'
import type { TxCtx } from '@/server/spine/ctx'
import type { ComparedRecord } from './load-records'
import type { Weights } from './why'

/**
 * The waterfall of two sides by the model in force: of each comparison the strongest level that any record of the one and
 * any of the other give. Null where a side has nothing that could be compared.
 */
export async function weighEvidence(
  ctx: TxCtx,
  grain: GoldenGrain,
  left: readonly ComparedRecord[],
  right: readonly ComparedRecord[],
): Promise<Weights | null> {
  if (!left.length || !right.length) return null
  const { version, plan, parameters } = await modelOf(ctx, grain)
  const features = [...left, ...right].map((record) => record.features)
  const terms = await loadTerms(ctx, { grain, version }, parameters.records, features)
  const best: (PairPart | undefined)[] = plan.comparisons.map(() => undefined)
  for (const a of left)
    for (const b of right)
      explainPair(plan, parameters, terms, a.features, b.features).parts.forEach((part, k) => {
        if (isStronger(part, best[k])) best[k] = { ...part, ...asWritten(plan, k, a, b, part) }
      })
  const lines = best.flatMap((part) => part ?? [])
  const total = lines.reduce((sum, part) => sum + part.weight + part.rarity, parameters.prior)
  const confidence = await confidenceOf(ctx, grain)
  return { modelVersion: version, prior: parameters.prior, lines, total, ...confidence(total) }
}

/** Both sides as their systems write them, rather than as they are compared. */
function asWritten(plan: MatchPlan, k: number, a: ComparedRecord, b: ComparedRecord, { left, right }: PairPart) {
  const comparison = plan.comparisons[k]
  if (!comparison) return { left, right }
  return { left: rawSide(plan, comparison, a.cells) || left, right: rawSide(plan, comparison, b.cells) || right }
}

/** A comparison that says something beats one that does not; of two that do, the heavier. */
function isStronger(part: PairPart, known: PairPart | undefined): boolean {
  if (!known) return true
  if (part.level === 'unknown') return false
  return known.level === 'unknown' || part.weight + part.rarity > known.weight + known.rarity
}
