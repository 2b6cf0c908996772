import { goldenGrains, grains } from '../grains'
import type { Figure } from './figure'

/** How many of a grain there are, and how many source records they were made from. */
export const grainCount = {
  key: 'grain-count',
  label: 'How many of a grain',
  meaning: 'Customers of the grain as Kith has brought them together, or the source records they were made from.',
  grain: 'one customer of the grain, or one record of a source',
  unit: 'count',
  sources: [],
  tables: [],
  takes: [
    { name: 'of', type: 'word', oneOf: ['visitor', 'person', 'account', 'company', 'household'], means: 'the grain' },
    { name: 'what', type: 'word', oneOf: ['entities', 'records'], means: 'customers, or their records' },
  ],
  sql: `
select case :what when 'records' then count(*) else count(*) filter (where record_id = entity_id) end as value
from membership
where grain = :of`,
  caveats: [],
  drill: ({ of }) => {
    const grain = goldenGrains.find((one) => one === of)
    return grain ? `/customers/${grains[grain].plural.toLowerCase()}` : '/model'
  },
} as const satisfies Figure
