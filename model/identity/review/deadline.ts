/** Pairs worth at least `from` (minor units of the reporting currency, a year) are to be decided within so many hours. */
export type Deadline = { from: number; hours: number }
