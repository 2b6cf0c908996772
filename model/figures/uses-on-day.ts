import type { Figure } from './figure'

/** How often something was done in an account on one day. */
export const usesOnDay = {
  key: 'uses-on-day',
  label: 'Uses on one day',
  meaning: 'How often something was done in the workspaces of an account on one day of the desk.',
  grain: 'one thing done',
  unit: 'count',
  sources: ['product'],
  tables: ['event'],
  takes: [
    { name: 'account', type: 'id', of: 'account', means: 'the account' },
    { name: 'kind', type: 'word', means: 'what was done, with _ for spaces' },
    { name: 'day', type: 'day', means: 'the day, in London' },
  ],
  sql: `select count(*) as value from account_use u
  where u.account_id = :account and replace(u.kind, ' ', '_') = :kind
    and u.at >= (:day::timestamp at time zone 'Europe/London') and u.at < ((:day + 1)::timestamp at time zone 'Europe/London')`,
  caveats: [],
  drill: ({ account, day }) => `/customers/accounts/${account}/timeline?kind=usage&before=${day}`,
} as const satisfies Figure
