/** Size bands of accounts by the seats they pay for; `to` is the last number in the band. */
export const sizeBands = [
  { key: '1 to 10', from: 1, to: 10 },
  { key: '11 to 40', from: 11, to: 40 },
  { key: '41 and more', from: 41, to: 2_147_483_647 },
] as const

/**
 * Whom an account is compared with: accounts that were on the same plan, in the same size band, paid since before the
 * window began, and to whom the same did not happen in it. Where fewer than `fewest` are of the same size, those of
 * every size are taken, and it is said.
 */
export const similarRule = {
  means: 'same plan, of the same size where there are enough, for the whole time, and the same did not happen to them',
  /** At most so many are looked at, those with the lowest ids: ids are hashes, so that is a fair draw and always the same one. */
  most: 120,
  /** Fewer than these say nothing. */
  fewest: 8,
} as const

export type SizeBand = (typeof sizeBands)[number]

/** The band of a number of seats, or undefined for none. */
export const sizeBandOf = (seats: number | null): SizeBand | undefined =>
  sizeBands.find((band) => seats !== null && seats >= band.from && seats <= band.to)
