/**
 * What is taken of a feature to make a blocking key.
 * `whole`: the value, of a list each of its values. `sound`: the consonants as they sound. `letters`: which letters, or digits,
 * whatever their order. `start1`, `start4`: the first letters.
 * `rarest`: of a list the rarest words, each for itself. `pair`: of a list its rarest words two by two.
 */
export type Shape = 'whole' | 'sound' | 'letters' | 'start1' | 'start4' | 'rarest' | 'pair'

export type KeyPart = { feature: string; as: Shape }

/**
 * Records that agree in all parts are compared. Where more than `mostTogether` agree, the key is refined by the refiners, in
 * their order, until few enough do.
 */
export type BlockRule = {
  /** Says the parts, such as `family.whole+postcode.whole`; part of the hash, so it must not change lightly. */
  key: string
  parts: readonly KeyPart[]
  refiners: readonly KeyPart[]
}

/** How many records a blocking key may bring together before it is refined. */
export const mostTogether = 80

/** The same for a bulk run: of very many records half as many, for what is rare among them is rarer still, and time grows with pairs. */
export const togetherAmong = (rows: number): number => (rows > 300_000 ? mostTogether / 2 : mostTogether)

/** How many keys one rule makes of one record at most; a record with more values than that gives its rarest. */
export const mostKeys = 6
