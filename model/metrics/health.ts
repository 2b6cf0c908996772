import { explainHealth } from './explain-health'
import { healthInputs } from './health-inputs'
import { type Metric, productDetailDays } from './metric'

const pointColumns = healthInputs.map((input) => `${input.sql} as ${input.key}_points`).join(',\n    ')
const pointKeys = healthInputs.map((input) => `'${input.key}', ${input.key}_points`).join(', ')
const sumOfPoints = healthInputs.map((input) => `${input.key}_points`).join(' + ')

/** How well an account does with us, 0 to 100. */
export const health = {
  key: 'health',
  label: 'Health score',
  meaning:
    'How well a paying account does with us, from 0 to 100, by five things that came before renewals and losses.',
  terms: [
    ...healthInputs.map((input) => ({ term: `${input.label}, ${input.most}`, means: input.rule })),
    { term: 'Bands', means: 'good from 70, watch from 40, at risk below' },
  ],
  owner: { name: 'Tomas Verhey', team: 'Success' },
  grain: 'account',
  unit: 'score',
  noun: 'points, the average account',
  total: 'average',
  rollsUpTo: [],
  better: 'up',
  sources: ['billing', 'product', 'support', 'crm', 'marketing'],
  freshHours: 24,
  reachesBack: productDetailDays - 90,
  certifiedOn: '2026-09-14',
  versions: [
    { version: 2, from: '2026-06-01', change: 'relationship added, usage 30 points instead of 45' },
    { version: 1, from: '2025-04-07', change: 'first definition' },
  ],
  sql: `
with customer as (
  select a.account_id, w.seats, case when a.last_business_review <= :day then :day - a.last_business_review end as review_days
  from customer_account a
  cross join lateral (
    select sum(w.seats) as seats, count(*) as subscriptions from account_worth w
    where w.account_id = a.account_id and w.monthly_amount > 0 and w.from_at < :end and w.to_at >= :end) w
  where a.known_since <= :day and w.subscriptions > 0),
measure as (
  select c.account_id, u.use_now, u.use_before,
    t.open_tickets, t.pressing_tickets, t.late_tickets, coalesce(t.late_days, 0) as late_days,
    coalesce(p.days_late, 0) as days_late, p.paid_late, coalesce(c.seats, 0) as seats, v.seats_used, c.review_days,
    s.sponsors, s.bounced_sponsors
  from customer c
  cross join lateral (
    select count(*) filter (where u.at >= :end - interval '30 days') as use_now,
      count(*) filter (where u.at < :end - interval '30 days') / 2.0 as use_before
    from account_use u
    where u.account_id = c.account_id and u.at >= :end - interval '90 days' and u.at < :end) u
  cross join lateral (
    select count(distinct coalesce(p.person_id, u.user_record_id)) as seats_used
    from account_use u left join person_member p on p.record_id = u.user_record_id
    where u.account_id = c.account_id and u.at >= :end - interval '30 days' and u.at < :end) v
  cross join lateral (
    select count(*) as open_tickets, count(*) filter (where t.priority in ('high', 'urgent')) as pressing_tickets,
      count(*) filter (where t.late_from < :end) as late_tickets,
      floor(extract(epoch from :end - min(t.late_from) filter (where t.late_from < :end)) / 86400) as late_days
    from (
      select t.priority, least(
          case when t.answered_at is null or t.answered_at >= :end then t.promised_at end,
          case when t.priority in ('high', 'urgent') then t.created_at + interval '10 days' end) as late_from
      from account_ticket t
      where t.account_id = c.account_id and t.created_at < :end and (t.ended_at is null or t.ended_at >= :end)) t) t
  cross join lateral (
    select max(ceil(extract(epoch from :end - i.due_at) / 86400)) filter (where i.paid_at is null or i.paid_at >= :end) as days_late,
      count(*) filter (where i.paid_at > i.due_at and i.paid_at < :end and i.paid_at >= :end - interval '365 days') as paid_late
    from account_invoice i
    where i.account_id = c.account_id and i.status <> 'void' and i.due_at < :end) p
  cross join lateral (
    select count(distinct r.person_id) as sponsors,
      count(distinct r.person_id) filter (where exists (
        select 1 from person_touch b
        where b.person_id = r.person_id and b.kind = 'bounced' and b.at >= :end - interval '90 days' and b.at < :end)) as bounced_sponsors
    from account_role r
    where r.account_id = c.account_id and r.role = 'sponsor') s),
point as (
  select *,
    ${pointColumns}
  from measure)
select account_id as entity_id, ${sumOfPoints} as value,
  jsonb_build_object('points', jsonb_build_object(${pointKeys}), 'measures', to_jsonb(measure_of)) as detail
from point
join lateral (select use_now, use_before, open_tickets, pressing_tickets, late_tickets, late_days,
  days_late, paid_late, seats, seats_used, review_days, sponsors, bounced_sponsors) measure_of on true`,
  explain: explainHealth,
  example: {
    says: 'Three paying accounts: one in full health, one whose use halved while a ticket waits, one silent. The answer is 58.',
    total: 175 / 3,
    rows: [
      {
        name: 'Ash',
        says: 'Ash uses all its 2 seats as before, pays in time, was reviewed last month, and its sponsor reads our mail: 30 + 20 + 20 + 15 + 15.',
        facts: [
          { fact: 'subscription', daysAgo: 200, monthly: 48_000, seats: 2 },
          { fact: 'use', daysAgo: 5, by: 'ann', times: 4 },
          { fact: 'use', daysAgo: 6, by: 'abe', times: 4 },
          { fact: 'use', daysAgo: 40, by: 'ann', times: 8 },
          { fact: 'use', daysAgo: 70, by: 'abe', times: 8 },
          { fact: 'invoice', dueDaysAgo: 20, paidDaysAgo: 22 },
          { fact: 'review', daysAgo: 30 },
          { fact: 'sponsor' },
        ],
        answer: 100,
      },
      {
        name: 'Birch',
        says: 'Birch uses the portal half as much (5), has an urgent ticket past its promise (11), paid one invoice late (17), uses 1 of 2 seats (8), and mail to its sponsor came back (5).',
        facts: [
          { fact: 'subscription', daysAgo: 200, monthly: 48_000, seats: 2 },
          { fact: 'use', daysAgo: 5, by: 'bea', times: 4 },
          { fact: 'use', daysAgo: 40, by: 'bea', times: 8 },
          { fact: 'use', daysAgo: 70, by: 'bea', times: 8 },
          { fact: 'ticket', daysAgo: 9, priority: 'urgent' },
          { fact: 'invoice', dueDaysAgo: 60, paidDaysAgo: 50 },
          { fact: 'review', daysAgo: 97 },
          { fact: 'sponsor', bouncedDaysAgo: 14 },
        ],
        answer: 46,
      },
      {
        name: 'Cedar',
        says: 'Nobody of Cedar came for months (0), an invoice is 40 days overdue (6), 20 seats stand empty (0), no sponsor is known (3). No ticket is open (20).',
        facts: [
          { fact: 'subscription', daysAgo: 300, monthly: 48_000, seats: 20 },
          { fact: 'invoice', dueDaysAgo: 40 },
        ],
        answer: 29,
      },
      {
        name: 'Dogwood',
        says: 'Dogwood does not pay and is not scored.',
        facts: [{ fact: 'use', daysAgo: 2, by: 'dan' }],
        answer: null,
      },
    ],
  },
  checks: ['stale-source', 'orphan-fact', 'impossible-date'],
  caveats: [
    'Small accounts swing: with two people, one holiday shows in the usage trend.',
    'The product keeps 26 weeks of detail, and the usage trend looks back 90 days; older scores are not made up.',
    'A business review is known by its last day only, so the score of a day before it counts none.',
  ],
  rows: '/customers/accounts?sort=health.asc',
  moves: { started: 'Newly scored', rose: 'Rose', fell: 'Fell', stopped: 'No longer scored' },
} as const satisfies Metric
