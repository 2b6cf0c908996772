/**
 * When a comparison level holds between two records, said once. It is run in two ways that a property test compares: over
 * typed arrays in bulk, and as SQL for a record that arrives. Words name features; an unknown feature never fulfils anything.
 */
export type Condition =
  /** Equal text or number; for lists, a value in common. */
  | { same: string }
  /** At most so many letters to change, add or drop (Levenshtein), both sides at least `from` letters long. */
  | { near: string; edits: 1 | 2 | 3; from: number }
  /** Trigram similarity of at least `least` thousandths, as pg_trgm counts it. */
  | { alike: string; least: number }
  /** The shorter text begins the longer one. */
  | { starts: string }
  /** Weight of the words in common over the weight of the words of both, at least `least` thousandths. */
  | { overlap: string; least: number }
  /** Weight of the words in common over the weight of the side that has less, at least `least` thousandths. */
  | { covers: string; least: number }
  /** Whole numbers at most so far apart. */
  | { apart: string; most: number }
  /** Two features changed places. */
  | { crossed: readonly [string, string] }
  /** Both sides know this feature. */
  | { known: string }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }

/** One step of a comparison, tried in order; the last one holds for all that is left. */
export type Level = {
  key: string
  when: Condition
  /** Said to a person; `{count}` is how many records have the value. */
  sentence: string
  /** Feature whose value's rarity scales the weight of this level (term frequency). */
  rarity?: string
}

/** One comparison of two records: which features it needs, and the levels of agreement from strong to weak. */
export type Comparison = {
  key: string
  /** What a person calls it, such as `First name`. */
  label: string
  /** Known on both sides, or the comparison says nothing (level 0). Any one of these suffices. */
  needs: readonly string[]
  /** Level 1, 2, ... Where none holds, the level is `levels.length + 1`: different. */
  levels: readonly Level[]
  /** Said where no level holds. */
  otherwise: string
}
