import { stageLabel, stages } from '../lifecycle/stages'
import type { Filter, Sort } from './filter'
import { metricSorts } from './metric-sorts'
import { sayList } from './say-list'
import { confidenceFilter, countryFilter, sourceFilter } from './shared-filters'

/** What accounts can be filtered by. */
export const accountFilters: readonly Filter<'account'>[] = [
  {
    key: 'stage',
    label: 'Stage',
    on: { field: 'stage' },
    test: 'one-of',
    options: Object.entries(stages).map(([value, stage]) => ({ value, label: stage.label })),
    say: (value) => `stage ${sayList(value, (one) => stageLabel(one).toLowerCase())}`,
  },
  {
    key: 'plan',
    label: 'Plan',
    on: { field: 'plan' },
    test: 'one-of',
    hint: 'Office 20, Office 40',
    say: (value) => `plan ${sayList(value)}`,
  },
  {
    key: 'owner',
    label: 'Owner',
    on: { field: 'owner_name' },
    test: 'one-of',
    joiner: 'of',
    say: (value) => sayList(value),
  },
  {
    key: 'team',
    label: 'Team',
    on: { field: 'owner_team' },
    test: 'one-of',
    joiner: 'of',
    say: (value) => `team ${sayList(value)}`,
  },
  {
    key: 'renews',
    label: 'Renews within days',
    on: { field: 'renewal_date' },
    test: 'within-days',
    joiner: '',
    say: (value) => `renewing in ${value} days`,
  },
  {
    key: 'health_below',
    label: 'Health below',
    on: { metric: 'health' },
    test: 'below',
    joiner: 'with',
    say: (value) => `health below ${value}`,
  },
  {
    key: 'health_from',
    label: 'Health from',
    on: { metric: 'health' },
    test: 'at-least',
    joiner: 'with',
    say: (value) => `health from ${value}`,
  },
  {
    key: 'churn_from',
    label: 'Churn risk from, %',
    on: { metric: 'churn_risk' },
    test: 'at-least',
    percent: true,
    joiner: 'with',
    say: (value) => `churn risk from ${value}%`,
  },
  {
    key: 'alarm',
    label: 'Score and money disagree',
    on: { metric: 'health_alarm' },
    test: 'at-least',
    options: [{ value: '1', label: 'Yes' }],
    joiner: 'whose',
    say: () => 'score and money disagree',
  },
  {
    key: 'mrr_from',
    label: 'MRR from, £',
    on: { metric: 'mrr' },
    test: 'at-least',
    money: true,
    joiner: 'with',
    say: (value) => `MRR from £${Number(value).toLocaleString('en-GB')}`,
  },
  {
    key: 'mrr_below',
    label: 'MRR below, £',
    on: { metric: 'mrr' },
    test: 'below',
    money: true,
    joiner: 'with',
    say: (value) => `MRR below £${Number(value).toLocaleString('en-GB')}`,
  },
  {
    key: 'tickets',
    label: 'Open tickets from',
    on: { metric: 'open_tickets' },
    test: 'at-least',
    joiner: 'with',
    say: (value) => (value === '1' ? 'open tickets' : `${value} or more open tickets`),
  },
  {
    key: 'industry',
    label: 'Industry',
    on: { field: 'industry' },
    test: 'one-of',
    joiner: 'in',
    say: (value) => sayList(value),
  },
  countryFilter,
  sourceFilter,
  confidenceFilter,
]

const ownSorts: readonly Sort<'account'>[] = [
  { key: 'name', label: 'Account', on: { field: 'name' }, first: 'asc' },
  { key: 'stage', label: 'Stage', on: { field: 'stage' }, first: 'asc' },
  { key: 'owner', label: 'Owner', on: { field: 'owner_name' }, first: 'asc' },
  { key: 'plan', label: 'Plan', on: { field: 'plan' }, first: 'asc' },
  { key: 'mrr', label: 'MRR', on: { metric: 'mrr' }, first: 'desc' },
  { key: 'users', label: 'Active users', on: { metric: 'active_users' }, first: 'desc' },
  { key: 'health', label: 'Health', on: { metric: 'health' }, first: 'asc' },
  { key: 'churn', label: 'Churn risk', on: { metric: 'churn_risk' }, first: 'desc' },
  { key: 'renews', label: 'Renews', on: { field: 'renewal_date' }, first: 'asc' },
  { key: 'tickets', label: 'Open tickets', on: { metric: 'open_tickets' }, first: 'desc' },
  { key: 'identity', label: 'Identity', on: { about: 'confidence' }, first: 'asc' },
  { key: 'heard', label: 'Updated', on: { about: 'heard' }, first: 'desc' },
  { key: 'number', label: 'Code', on: { about: 'number' }, first: 'asc' },
]

/** What accounts can be sorted by: their own orders, then any metric of theirs. */
export const accountSorts: readonly Sort<'account'>[] = [...ownSorts, ...metricSorts('account', ownSorts)]
