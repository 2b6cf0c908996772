/** What a trained model knows of one comparison: of each level, how often it occurs. Index 0 is "says nothing" and weighs nothing. */
export type ComparisonParameters = {
  key: string
  /** P(level | records of one customer), summing to 1 over levels 1 and up. */
  m: readonly number[]
  /** P(level | strangers). */
  u: readonly number[]
  /** round(1000 * log2(m / u)): thousandths of a bit, whole numbers, so that every way of adding gives one sum. */
  weights: readonly number[]
}

/**
 * A model of one grain by Fellegi and Sunter (1969): the weight of a pair is `prior` plus one weight for each comparison,
 * plus the rarity of shared values. All weights are whole thousandths of a bit (log2 of the odds).
 */
export type ModelParameters = {
  comparisons: readonly ComparisonParameters[]
  /** Before looking: 1000 * log2 of the odds that two records drawn at random are one customer. */
  prior: number
  /** Weight from which the model itself, without any label, expects the best F1 of pairs. */
  threshold: number
  /** How many records the frequencies were counted over. */
  records: number
}
