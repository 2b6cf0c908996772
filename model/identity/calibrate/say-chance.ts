/** A probability as people are told it, two decimals. A pair is never sure, so nothing reads as 1. */
export const sayChance = (share: number): string => (share >= 0.995 ? '0.99+' : share.toFixed(2))
