import type { Figure } from './figure'

/** Users of an account who have not come for two weeks. */
export const usersNeedingHelp = {
  key: 'users-needing-help',
  label: 'Users who need help',
  meaning: 'People of the account who did nothing in the product in the last 14 days, or never.',
  grain: 'one person of the account',
  unit: 'count',
  sources: ['product', 'crm'],
  tables: ['record_link', 'event'],
  takes: [{ name: 'account', type: 'id', of: 'account', means: 'the account' }],
  sql: `select count(*) as value from (
  select distinct p.entity_id as person_id from membership a
    join record_link l on l.target_record_id = a.record_id and l.kind = 'person_account' join membership p on p.record_id = l.record_id
  where a.entity_id = :account) f
where not exists (
  select 1 from membership m join event e on e.record_id = m.record_id
  where m.entity_id = f.person_id and e.at >= :now - interval '14 days' and e.at < :now)`,
  caveats: [],
  drill: ({ account }) => `/customers/accounts/${account}`,
} as const satisfies Figure
