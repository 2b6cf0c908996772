import { goldenGrains, grains } from '../grains'
import type { Figure } from './figure'

/** How many there are of each thing the word customer may mean. */
export const customersByGrain = {
  key: 'customers-by-grain',
  label: 'How many there are',
  meaning: 'Customers Kith knows at this grain, whether they pay, buy or do neither, after duplicates were made one.',
  grain: 'one customer of the grain',
  unit: 'count',
  sources: [],
  tables: [],
  takes: [{ name: 'of', type: 'word', oneOf: ['account', 'company', 'person', 'household'], means: 'the grain' }],
  sql: `select case :of
  when 'account' then (select count(*) from golden_account)
  when 'company' then (select count(*) from golden_company)
  when 'person' then (select count(*) from golden_person)
  else (select count(*) from golden_household) end as value`,
  caveats: ['A success manager counts what is in the own book.'],
  drill: ({ of }) =>
    `/customers/${grains[goldenGrains.find((grain) => grain === of) ?? 'account'].plural.toLowerCase()}`,
} as const satisfies Figure
