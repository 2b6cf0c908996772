/**
 * When a comparison level holds between two records, said once. It is run in two ways that a property test compares: over
 * typed arrays in bulk, and as SQL for a record that arrives. Words name features; an unknown feature never fulfils anything.
 * On a list the conditions of two texts (`same`, `near`, `alike`, `starts`) hold where any value of the one and any of the
 * other fulfil them.
 */
export type Condition =
  /** Equal text or number; for lists, a value in common. */
  | { same: string }
  /** At most so many letters (code points) to change, add or drop (Levenshtein), both sides at least `from` letters long. */
  | { near: string; edits: 1 | 2 | 3; from: number }
  /** Trigram similarity as pg_trgm counts it, rounded to whole thousandths, is at least `least`. */
  | { alike: string; least: number }
  /** The shorter text begins the longer one. */
  | { starts: string }
  /**
   * List only. Word weight of the words in common over that of the words of either, at least `least` thousandths:
   * `1000 * common >= least * (left + right - common)` in whole numbers, and `common > 0`.
   */
  | { overlap: string; least: number }
  /** List only. As `overlap`, over the side that weighs less: `1000 * common >= least * min(left, right)`, `common > 0`. */
  | { covers: string; least: number }
  /** Whole numbers at most so far apart. */
  | { apart: string; most: number }
  /** Two features of text changed places: left of the one is right of the other, both ways round. */
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
  /** Said to a person; `{count} records have` is filled with how many do. */
  sentence: string
  /**
   * Feature whose rarity scales the weight of this level (term frequency): the term weight of the value both have, for a
   * list that of the rarest value in common. Where nothing is in common, or unknown, the level is not scaled.
   */
  rarity?: string
  /** What is usual before any data is seen: share of pairs of one customer, and of strangers, that come out here. */
  usual: Usual
}

export type Usual = { m: number; u: number }

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
  /**
   * How near relations come out, such as two persons of one household or two branches of one house: between strangers (0) and
   * one customer (1), or the share of each level by its key. Strangers where not said.
   */
  kin?: number | Readonly<Record<string, number>>
  /** Levels whose usual share among records of one customer holds whatever the data suggests: too rare to be learnt, too telling to be missed. */
  settled?: readonly string[]
  /** Features shown to a person beside the sentence; `needs` where not said. */
  shows?: readonly string[]
}
