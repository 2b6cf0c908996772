import type { Figure } from './figure'

/** People of one household. */
export const peopleOfHousehold = {
  key: 'people-of-household',
  label: 'People',
  meaning: 'People that some record says live in this household, each counted once.',
  grain: 'one person',
  unit: 'count',
  sources: ['shop'],
  tables: ['record_link', 'membership'],
  takes: [{ name: 'household', type: 'id', of: 'household', means: 'the household' }],
  sql: `select count(*) as value from household_person where household_id = :household`,
  caveats: [],
  drill: ({ household }) => `/customers/households/${household}`,
} as const satisfies Figure
