import type { Figure } from './figure'

/** Households that Kith suggests and nobody has answered. */
export const openHouseholds = {
  key: 'open-households',
  label: 'Households that wait',
  meaning: 'Suggested households that no person has accepted or refused.',
  grain: 'one suggestion',
  unit: 'count',
  sources: [],
  tables: ['household_suggestion'],
  takes: [{ name: 'confidence', type: 'word', oneOf: ['all', 'likely', 'unsure'], means: 'how sure Kith is' }],
  sql: `
select count(*) as value
from household_suggestion
where status = 'open' and :confidence in ('all', confidence)`,
  caveats: [],
  drill: () => '/households',
} as const satisfies Figure
