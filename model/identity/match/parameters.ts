/** What a trained model knows of one comparison: of each level, how often it occurs. Index 0 is "says nothing" and weighs nothing. */
export type ComparisonParameters = {
  key: string
  /** P(level | records of one customer), summing to 1 over levels 1 and up. */
  m: readonly number[]
  /** P(level | strangers). */
  u: readonly number[]
  /** round(1000 * log2(m / u)), tempered: thousandths of a bit, whole numbers, so that every way of adding gives one sum. */
  weights: readonly number[]
  /**
   * Average rarity of what is shared at each level, thousandths of a bit; 0 at levels without. A pair whose shared value
   * weighs `r` gets `trunc((r - average) * rarityShare / 1000)` on top of the level's weight.
   */
  averages: readonly number[]
  /** Thousandths of the rarity that count. */
  rarityShare: number
  /** round(1000 * log2(share among near relations / u)) of each level, index 0 is 0. */
  kin: readonly number[]
  /** Whether near relations share values as one customer does, so that rarity speaks for them as well. */
  kinRarity: boolean
}

/**
 * A model of one grain by Fellegi and Sunter (1969): the weight of a pair is `prior` plus one weight for each comparison,
 * plus the rarity of shared values, less what speaks for near relations. All weights are whole thousandths of a bit (log2 of the odds).
 */
export type ModelParameters = {
  comparisons: readonly ComparisonParameters[]
  /** Before looking: 1000 * log2 of the odds that two records drawn at random are one customer. */
  prior: number
  /**
   * The same for near relations, such as two persons of one household or two branches of one house. What speaks for them speaks
   * against one customer: the pair loses max(0, kinPrior + kin of all its levels + rarities of comparisons with kinRarity).
   */
  kinPrior: number
  /** Weight from which the model itself, without any label, expects the best F1 of pairs. */
  threshold: number
  /** How many records the frequencies were counted over. */
  records: number
}
