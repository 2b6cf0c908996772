import { goldenGrains } from '@/model/grains'
import type { Why, WhySide } from '@/server/identity/why/why'

/** The receipt of which records are behind one of the two. Undefined for a visitor, of whom nothing is kept but the record. */
export function recordsReceipt({ grain, entityId }: WhySide): string | undefined {
  const golden = goldenGrains.find((one) => one === grain)
  return golden && `identity:${golden}:${entityId}:records`
}

/** The receipt of what the two weigh: the pair as it was scored where it is kept, else the model that weighs them here. */
export function weightsReceipt({ pair, weights, a }: Why): string | undefined {
  if (pair) return `row:candidate_pair:${pair.recordA}~${pair.recordB}:comparisons`
  return weights?.modelVersion ? `row:match_model:${a.grain}~${weights.modelVersion}:parameters` : recordsReceipt(a)
}
