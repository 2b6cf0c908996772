import type { TableAnswer } from './table-answer'

/** Accounts by when they first paid, and how many of them still pay after so many months or quarters. */
export const retentionCohorts = {
  key: 'retention-cohorts',
  title: 'Retention by cohort',
  says: 'Accounts stand in the month or quarter of their first paid subscription. Each cell says how many of them pay at the end of a later one, or what they pay against what they paid at first.',
  groupings: [
    { key: 'quarter-accounts', label: 'Quarters, accounts', grain: 'account' },
    { key: 'quarter-revenue', label: 'Quarters, revenue', grain: 'account' },
    { key: 'month-accounts', label: 'Months, accounts', grain: 'account' },
    { key: 'month-revenue', label: 'Months, revenue', grain: 'account' },
  ],
  rowLabel: 'First paid in',
  order: 'max(b.row)',
  columns: [
    {
      key: 'kept',
      label: 'Kept',
      unit: 'share',
      total: `case when max(b.measure) = 'revenue' then sum(b.money) / nullif(sum(b.first_money), 0) else sum(b.pays)::numeric / count(*) end`,
    },
  ],
  pivot: { label: 'periods after the first' },
  each: [
    { key: 'pays', label: 'Pays then', unit: 'money', value: 'b.money' },
    { key: 'first', label: 'Paid at first', unit: 'money', value: 'b.first_money' },
  ],
  base: `
with step as (select split_part(:by, '-', 1) as size, case split_part(:by, '-', 1) when 'quarter' then 3 else 1 end as months),
worth as materialized (
  select a.account_id, a.known_since, w.from_at, w.to_at, w.monthly_amount, w.currency
  from customer_account a join account_worth w on w.account_id = a.account_id
  where w.monthly_amount > 0 and w.from_at < (:day + 1)::timestamp at time zone 'UTC'),
began as (
  select w.account_id, date_trunc(u.size, min(w.from_at) at time zone 'UTC')::date as cohort, min(w.from_at) as first_at
  from worth w cross join step u group by 1, u.size),
first_paid as (
  select f.account_id, f.cohort, u.size, u.months, round(sum(w.monthly_amount * r.rate)) as first_money
  from began f cross join step u join worth w on w.account_id = f.account_id and w.from_at = f.first_at
    join rate_of_quarter r on r.currency = w.currency and (f.first_at at time zone 'UTC')::date >= r.from_on and (f.first_at at time zone 'UTC')::date < r.to_on
  where f.cohort > date_trunc(u.size, :day) - make_interval(months => 24 * u.months)
  group by 1, 2, 3, 4),
cell as (
  select f.*, n, least((f.cohort + make_interval(months => (n + 1) * f.months))::date - 1, :day) as ends
  from first_paid f cross join generate_series(0, 23) n
  where (f.cohort + make_interval(months => n * f.months))::date <= :day)
select c.account_id as entity_id, c.cohort::text as row, c.n::text as col, c.ends, split_part(:by, '-', 2) as measure,
  to_char(c.cohort, case c.size when 'quarter' then '"Q"Q YYYY' else 'Mon YYYY' end) as label,
  count(w.account_id)::int as subscriptions, (count(w.account_id) > 0)::int as pays, coalesce(round(sum(w.monthly_amount * r.rate)), 0) as money, c.first_money
from cell c left join worth w on w.account_id = c.account_id and w.known_since <= c.ends
    and w.from_at < (c.ends + 1)::timestamp at time zone 'UTC' and w.to_at >= (c.ends + 1)::timestamp at time zone 'UTC'
  left join rate_of_quarter r on r.currency = w.currency and c.ends >= r.from_on and c.ends < r.to_on
group by c.account_id, c.cohort, c.n, c.ends, c.size, c.first_money`,
  sources: ['billing'],
  tables: ['subscription', 'subscription_change', 'record_link'],
  classification: 'commercial',
  caveats: [
    'The last cell of a row is of the period that still runs, up to the day.',
    'An account that left and came back counts as kept again.',
    'Revenue is what was agreed, at the fixed rates of the quarter it is of; above 100% the cohort pays more than it did at first.',
    'Cohorts older than 24 periods are not shown.',
  ],
} as const satisfies TableAnswer
