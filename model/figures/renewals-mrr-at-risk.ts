import { renewalText } from '../boards/renewal-board'
import type { Figure } from './figure'

/** What the accounts at risk among those that renew between two days pay a month. */
export const renewalsMrrAtRisk = {
  key: 'renewals-mrr-at-risk',
  label: 'MRR at risk',
  meaning:
    'What accounts pay a month whose contract renews between the two days and who are at risk: health below 40, stage at risk, or a churn risk of one half or more.',
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
where g.renewal_date between :from and :to and ${renewalText.stands} and ${renewalText.atRisk}`,
  caveats: [],
  drill: () => '/boards/renewals',
} as const satisfies Figure
