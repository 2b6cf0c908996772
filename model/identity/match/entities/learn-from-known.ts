import { outcomes, unpackLevels } from '../pack-levels'
import type { ComparisonParameters, ModelParameters } from '../parameters'
import type { MatchPlan } from '../plan'

/** Fewer known pairs say too little. */
const leastKnown = 200

/** Share that what was known by rule counts, in thousandths: those pairs are cleaner than the ones people are asked about. */
const knownShare = 970

/**
 * Corrects how often records of one customer agree, as training found without any label, by pairs that strong identifiers
 * prove to be one customer. `patterns` are the packed levels of those pairs; `proving` says whether a comparison is of a value
 * that proved them, which therefore learns nothing. The chance of strangers and the average rarities stay.
 */
export function learnFromKnown(
  plan: MatchPlan,
  parameters: ModelParameters,
  patterns: Iterable<number>,
  proving: (key: string) => boolean,
): ModelParameters {
  const counts = plan.comparisons.map((comparison) => new Float64Array(outcomes(comparison)))
  for (const pattern of patterns)
    unpackLevels(plan.comparisons, pattern).forEach((level, k) => {
      const own = counts[k]
      if (own) own[level] = (own[level] ?? 0) + 1
    })
  const comparisons = parameters.comparisons.map((own, k) => (proving(own.key) ? own : corrected(own, counts[k])))
  return { ...parameters, comparisons }
}

function corrected(own: ComparisonParameters, counts: Float64Array | undefined): ComparisonParameters {
  const known = counts ? counts.slice(1).reduce((sum, count) => sum + count, 0) : 0
  if (!counts || known < leastKnown) return own
  const m = own.m.map((share, level) =>
    level === 0 ? share : (share * (1000 - knownShare) + ((counts[level] ?? 0) / known) * knownShare) / 1000,
  )
  const weights = m.map((share, level) => (level === 0 ? 0 : Math.round(1000 * Math.log2(share / (own.u[level] ?? 1)))))
  return { ...own, m, weights }
}
