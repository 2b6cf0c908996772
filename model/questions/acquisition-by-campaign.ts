import type { TableAnswer } from './table-answer'

/** Which campaigns brought whom, and what became of them. */
export const acquisitionByCampaign = {
  key: 'acquisition-by-campaign',
  title: 'Acquisition by campaign',
  says: 'The first or the last campaign that reached a customer before the first order or the first subscription, mail that came back aside. Whoever has not bought yet is under the first or last campaign so far.',
  groupings: [
    { key: 'first-people', label: 'First touch, people', grain: 'person' },
    { key: 'last-people', label: 'Last touch, people', grain: 'person' },
    { key: 'first-accounts', label: 'First touch, accounts', grain: 'account' },
    { key: 'last-accounts', label: 'Last touch, accounts', grain: 'account' },
  ],
  rowLabel: 'Campaign',
  order: 'count(*)',
  columns: [
    { key: 'reached', label: 'Reached', unit: 'count', total: 'count(*)' },
    {
      key: 'answered',
      label: 'Clicked or answered',
      unit: 'count',
      total: 'sum(b.answered)',
      behind: 'b.answered > 0',
    },
    { key: 'leads', label: 'Leads and trials now', unit: 'count', total: 'sum(b.lead)', behind: 'b.lead > 0' },
    {
      key: 'customers',
      label: 'Ordered, or pay now',
      unit: 'count',
      total: 'sum(b.customer)',
      behind: 'b.customer > 0',
    },
    {
      key: 'brought',
      label: 'Bought or paid to date',
      unit: 'money',
      total: 'coalesce(sum(b.money), 0)',
      behind: 'b.money > 0',
      charted: true,
    },
  ],
  each: [
    {
      key: 'money',
      label: 'Brought so far',
      unit: 'money',
      value: 'b.money',
      metric: {
        'first-people': 'bought_to_date',
        'last-people': 'bought_to_date',
        'first-accounts': 'lifetime_value',
        'last-accounts': 'lifetime_value',
      },
    },
  ],
  base: `
with campaign as (select campaign_id, max(campaign_name) as name from campaign_touch group by 1),
known as (
  select person_id as entity_id, null::text as stage from customer_person where split_part(:by, '-', 2) = 'people'
  union all select account_id, stage from customer_account where split_part(:by, '-', 2) = 'accounts'),
touch as (
  select t.person_id as entity_id, t.campaign_id, t.kind, t.at from person_touch t
  where split_part(:by, '-', 2) = 'people' and t.kind <> 'bounced' and t.at < (:day + 1)::timestamp at time zone 'UTC'
  union all
  select r.account_id, t.campaign_id, t.kind, t.at from account_person r join person_touch t on t.person_id = r.person_id
  where split_part(:by, '-', 2) = 'accounts' and t.kind <> 'bounced' and t.at < (:day + 1)::timestamp at time zone 'UTC'),
won as (
  select m.person_id as entity_id, min(o.placed_at) as at from customer_order o join person_member m using (record_id)
  where split_part(:by, '-', 2) = 'people' group by 1
  union all
  select c.account_id, min(c.at) from account_plan_change c where split_part(:by, '-', 2) = 'accounts' and c.kind = 'started' group by 1),
chosen as (
  select distinct on (t.entity_id) t.entity_id, t.campaign_id
  from touch t left join won w on w.entity_id = t.entity_id
  where t.at < coalesce(w.at, 'infinity')
  order by t.entity_id, case split_part(:by, '-', 1) when 'first' then t.at end, t.at desc, t.campaign_id),
answered as (select distinct entity_id, campaign_id from touch where kind in ('clicked', 'converted'))
select c.entity_id, s.row, s.label, (a.entity_id is not null)::int as answered,
  coalesce((d.stage in ('lead', 'trial'))::int, 0) as lead, coalesce((n.value > 0)::int, 0) as customer, coalesce(m.value, 0)::numeric as money
from chosen c join known d on d.entity_id = c.entity_id join campaign k on k.campaign_id = c.campaign_id
  left join answered a on a.entity_id = c.entity_id and a.campaign_id = c.campaign_id
  left join metric_value n on n.entity_id = c.entity_id and n.day = :day
    and n.metric = case split_part(:by, '-', 2) when 'people' then 'order_count' else 'paid_customer' end
  left join metric_value m on m.entity_id = c.entity_id and m.day = :day
    and m.metric = case split_part(:by, '-', 2) when 'people' then 'bought_to_date' else 'lifetime_value' end
cross join lateral (values (c.campaign_id, k.name), ('all', 'All campaigns')) s (row, label)`,
  sources: ['marketing', 'shop', 'billing', 'crm'],
  tables: ['metric_value', 'campaign_touch', 'customer_order', 'subscription_change', 'record_link'],
  classification: 'commercial',
  caveats: [
    'A campaign that came before is not a campaign that caused: nobody was left out to compare with.',
    'Each customer stands under one campaign, so the rows add up.',
    'Leads and trials are stages of accounts; people have none.',
    'Customers no campaign ever reached are not in the table.',
  ],
} as const satisfies TableAnswer
