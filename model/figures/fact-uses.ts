import { useDays } from '../views/propose-retirement'
import type { Figure } from './figure'

/** How often a fact of a curated view was shown, or used. */
export const factUses = {
  key: 'fact-uses',
  label: 'Use of a fact',
  meaning:
    'How often a fact of a curated view was shown to somebody in 90 days, or opened and gone on from, or read through the API.',
  grain: 'one showing, or one use, of a fact',
  unit: 'count',
  sources: [],
  tables: ['fact_use'],
  takes: [
    { name: 'view', type: 'word', means: 'the view' },
    { name: 'of', type: 'word', means: 'the grain' },
    { name: 'fact', type: 'word', means: 'the fact, with a point for its colon' },
    { name: 'what', type: 'word', oneOf: ['shown', 'used'], means: 'shown, or used' },
  ],
  sql: `
select coalesce(sum(case :what when 'shown' then shown else used end), 0) as value
from fact_use
where view_key = :view and grain = :of and replace(fact, ':', '.') = :fact and day > :day - ${useDays}`,
  caveats: ['A showing may have been counted since the page was opened.'],
  drill: ({ view }) => `/admin/views/${view}?show=use`,
} as const satisfies Figure
