import type { PairView } from '@/server/review/pair/pair-types'

/** The receipt of what Kith holds of a pair: how likely it is, or the comparisons that say so. */
export const pairReceipt = ({ recordA, recordB }: Pick<PairView, 'recordA' | 'recordB'>, column = 'probability') =>
  `row:candidate_pair:${recordA}~${recordB}:${column}`
