/** One comparison of a pair, in match weight (log2 of the odds) and in words. */
export type Comparison = {
  field: string
  level: string
  weight: number
  left?: string
  right?: string
  sentence: string
}

/** One decimal: what a person sees is what is added up. */
export const tenths = (weight: number): number => Math.round(weight * 10) / 10

/**
 * Weight of agreeing on a value that `count` of `total` entities have: a share of log2(total / count), half unless told,
 * since the fields of one customer do not agree independently; between 0.3 and `most`.
 */
export function agreement(total: number, count: number, most = 7, share = 0.5): number {
  return tenths(Math.min(most, Math.max(0.3, share * Math.log2(total / Math.max(count, 1)))))
}

/** "only these 2 use it" or "6 accounts share it". */
export const sharedBy = (count: number, noun: string): string =>
  count <= 2 ? `no other ${noun} uses it` : `${count} share it`
