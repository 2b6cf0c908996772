import { renewalText } from '../boards/renewal-board'
import type { Figure } from './figure'

/** What the accounts that renew between two days pay a month. */
export const renewalsMrr = {
  key: 'renewals-mrr',
  label: 'MRR that renews',
  meaning: 'What accounts pay a month whose contract renews between the two days, and who have not left.',
  grain: 'one account',
  unit: 'money',
  sources: ['crm', 'billing'],
  tables: ['metric_current'],
  classification: 'commercial',
  takes: [
    { name: 'from', type: 'day', means: 'the first day' },
    { name: 'to', type: 'day', means: 'the last day' },
  ],
  sql: `select coalesce(sum(r.value), 0) as value from golden_account g ${renewalText.joins}
where g.renewal_date between :from and :to and ${renewalText.stands}`,
  caveats: [],
  drill: () => '/boards/renewals',
} as const satisfies Figure
