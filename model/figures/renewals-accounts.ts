import { renewalText } from '../boards/renewal-board'
import type { Figure } from './figure'

/** Accounts whose contract renews between two days. */
export const renewalsAccounts = {
  key: 'renewals-accounts',
  label: 'Accounts that renew',
  meaning: 'Accounts that have not left and whose contract renews between the two days.',
  grain: 'one account',
  unit: 'count',
  sources: ['crm', 'billing'],
  tables: [],
  classification: 'commercial',
  takes: [
    { name: 'from', type: 'day', means: 'the first day' },
    { name: 'to', type: 'day', means: 'the last day' },
  ],
  sql: `select count(*) as value from golden_account g where g.renewal_date between :from and :to and ${renewalText.stands}`,
  caveats: [],
  drill: () => '/boards/renewals',
} as const satisfies Figure
