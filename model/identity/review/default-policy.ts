import type { Deadline } from './deadline'

/** How review is run. `secondFrom`: value a year, minor units, from which a merge of accounts needs a second person; null where one is enough. */
export type ReviewRules = { secondFrom: number | null; deadlines: readonly Deadline[] }

/** The rules until somebody writes others: one person decides; a week for any pair, three days from £1,000 a year, one from £10,000. */
export const defaultPolicy: ReviewRules = {
  secondFrom: null,
  deadlines: [
    { from: 0, hours: 168 },
    { from: 100_000, hours: 72 },
    { from: 1_000_000, hours: 24 },
  ],
}
