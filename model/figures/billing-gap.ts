import type { Figure } from './figure'

const steps = ['billing', 'twice', 'doubled', 'late', 'quiet', 'active'] as const

/** A step between what billing's dashboard counts and active customers. */
export const billingGap = {
  key: 'billing-gap',
  label: 'From billing to active customers',
  meaning:
    'What the billing dashboard counts as customers, what it counts twice, the accounts so doubled, who is late or does not use the product, and who is left.',
  grain: 'one customer of billing, or one account',
  unit: 'count',
  sources: ['billing', 'product'],
  tables: ['metric_value', 'metric_total', 'subscription', 'subscription_change', 'record_link'],
  classification: 'commercial',
  takes: [{ name: 'step', type: 'word', oneOf: steps, means: 'the step' }],
  sql: `
with newest as (select max(day) as day from metric_total where metric = 'active_customer'),
worth as (
  select a.account_id, w.record_id
  from newest n, customer_account a cross join lateral (
    select w.record_id from account_worth w
    where w.account_id = a.account_id and w.monthly_amount > 0
      and w.from_at < (n.day + 1)::timestamp at time zone 'UTC' and w.to_at >= (n.day + 1)::timestamp at time zone 'UTC') w
  where a.known_since <= n.day
),
paying as (select count(distinct record_id) as records from worth),
doubled as (select count(*) as accounts from (select account_id from worth group by 1 having count(distinct record_id) > 1) d),
stood as (
  select count(*) filter (where v.detail->>'state' <> 'not paying') as accounts,
    count(*) filter (where v.detail->>'state' = 'late') as late, count(*) filter (where v.detail->>'state' = 'quiet') as quiet,
    count(*) filter (where v.detail->>'state' = 'active') as active
  from newest n join metric_value v on v.metric = 'active_customer' and v.day = n.day
)
select case :step when 'billing' then records when 'twice' then records - stood.accounts when 'doubled' then doubled.accounts
  when 'late' then late when 'quiet' then quiet else active end as value
from paying cross join stood cross join doubled`,
  caveats: ['Told of the newest day measured.'],
  drill: ({ step }) =>
    step === 'billing'
      ? '/metrics/active_customer#bridge'
      : `/metrics/active_customer?gap=${step === 'doubled' ? 'twice' : step}#gap`,
} as const satisfies Figure
