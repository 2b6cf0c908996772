/** What was said of a pair, between 0 and 1, and what it proved to be. */
export type Said = { weight: number; said: number; same: boolean }

/** Mean squared error of what was said (Brier 1950): 0 is perfect, 0.25 is a coin, 1 is always wrong. */
export function meanSquaredError(pairs: readonly Said[]): number {
  return pairs.length ? pairs.reduce((sum, { said, same }) => sum + (said - Number(same)) ** 2, 0) / pairs.length : 0
}
