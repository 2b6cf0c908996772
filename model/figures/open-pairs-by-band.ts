import type { Figure } from './figure'

/** Pairs that wait, of one band of likeness. */
export const openPairsByBand = {
  key: 'open-pairs-by-band',
  label: 'Open pairs of one band',
  meaning: 'Pairs of customers that wait for a person to decide and fall in this band of likeness.',
  grain: 'one pair of customers',
  unit: 'count',
  sources: [],
  tables: ['candidate_pair'],
  takes: [{ name: 'band', type: 'word', oneOf: ['likely', 'unsure', 'different'], means: 'the band of likeness' }],
  sql: `select count(*) as value from candidate_pair where status = 'open' and band = :band`,
  caveats: [],
  drill: ({ band }) => `/review?band=${band}`,
} as const satisfies Figure
