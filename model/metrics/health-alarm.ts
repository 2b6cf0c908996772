import { healthAlarms, type MoneyMeasures } from './health-alarms'
import { healthScoreSql } from './health-sql'
import { type Metric, type MetricReading, productDetailDays } from './metric'

const rules = healthAlarms.map(({ key, sql }) => `when ${sql} then '${key}'`).join('\n      ')

/** Accounts whose health score and money say different things. */
export const healthAlarm = {
  key: 'health_alarm',
  label: 'Score and money disagree',
  meaning:
    'Paying accounts whose health score is good while their money says otherwise, or poor while they pay ever more.',
  terms: healthAlarms.map(({ label, rule }) => ({ term: label, means: rule })),
  theme: 'health',
  owner: { name: 'Tomas Verhey', team: 'Success' },
  confirmedBy: ['finance'],
  grain: 'account',
  unit: 'count',
  commercial: true,
  noun: 'accounts',
  total: 'count',
  rollsUpTo: [],
  better: 'down',
  sources: ['billing', 'product', 'support', 'crm', 'marketing'],
  freshHours: 24,
  reachesBack: productDetailDays - 90,
  versions: [
    {
      version: 1,
      from: '2026-11-16',
      change: 'first definition',
      author: 'Tomas Verhey',
      reason: 'A large account with a score of 84 cut its contract in half, and nobody had looked',
    },
  ],
  sql: `
with money as (
  select a.account_id, w.mrr_now, w.mrr_before, coalesce(i.days_late, 0) as days_late,
    (s.from_at at time zone 'UTC')::date as doubted_since, s.reason as doubted_why
  from customer_account a
  cross join lateral (
    select round(sum(w.monthly_amount * r.rate) filter (where w.to_at >= :end)) as mrr_now,
      round(sum(w.monthly_amount * r.rate) filter (where w.from_at < :end - interval '90 days' and w.to_at >= :end - interval '90 days')) as mrr_before
    from account_worth w join reporting_rate r on r.currency = w.currency
    where w.account_id = a.account_id and w.monthly_amount > 0 and w.from_at < :end) w
  cross join lateral (
    select max(ceil(extract(epoch from :end - i.due_at) / 86400)) as days_late
    from account_invoice i
    where i.account_id = a.account_id and i.status <> 'void' and i.due_at < :end and (i.paid_at is null or i.paid_at >= :end)) i
  left join lateral (
    select min(s.from_at) as from_at, min(s.reason) as reason
    from account_stage s where s.account_id = a.account_id and s.stage = 'at_risk' and s.from_at < :end and s.to_at >= :end) s on true
  where a.known_since <= :day and w.mrr_now > 0),
signal as (
  select * from money where doubted_since is not null or days_late > 14 or mrr_now <= 0.9 * mrr_before or mrr_now >= 1.1 * mrr_before),
${healthScoreSql('a.account_id in (select account_id from signal)').trim()},
judged as (
  select m.*, s.score, case
      ${rules} end as rule
  from signal m join scored s using (account_id))
select account_id as entity_id, 1 as value, to_jsonb(judged) - 'account_id' as detail from judged where rule is not null`,
  explain: explainAlarm,
  example: {
    says: 'Two accounts in full health: one owes an invoice for 20 days, one pays a quarter less than before. The answer is 2.',
    total: 2,
    rows: [
      {
        name: 'Ash',
        says: 'Ash uses all its seats as ever (100 less 21 for the invoice), and has owed an invoice for 20 days.',
        facts: [
          { fact: 'subscription', daysAgo: 200, monthly: 48_000, seats: 1 },
          { fact: 'use', daysAgo: 5, by: 'ann', times: 8 },
          { fact: 'use', daysAgo: 40, by: 'ann', times: 8 },
          { fact: 'use', daysAgo: 70, by: 'ann', times: 8 },
          { fact: 'invoice', dueDaysAgo: 20 },
          { fact: 'review', daysAgo: 30 },
          { fact: 'sponsor' },
        ],
        answer: 1,
      },
      {
        name: 'Birch',
        says: 'Birch scores 100 and pays £360 a month, £480 90 days ago.',
        facts: [
          { fact: 'subscription', daysAgo: 300, monthly: 48_000, seats: 1 },
          { fact: 'plan change', daysAgo: 30, monthly: 36_000 },
          { fact: 'use', daysAgo: 5, by: 'bea', times: 8 },
          { fact: 'use', daysAgo: 40, by: 'bea', times: 8 },
          { fact: 'use', daysAgo: 70, by: 'bea', times: 8 },
          { fact: 'review', daysAgo: 30 },
          { fact: 'sponsor' },
        ],
        answer: 1,
      },
      {
        name: 'Cedar',
        says: 'Cedar is silent and owes an invoice: score and money agree.',
        facts: [
          { fact: 'subscription', daysAgo: 300, monthly: 48_000, seats: 20 },
          { fact: 'invoice', dueDaysAgo: 40 },
        ],
        answer: null,
      },
    ],
  },
  checks: ['revenue-reconciles', 'stale-source', 'orphan-fact'],
  caveats: [
    'It does not say which of the two is right; it says that somebody should look.',
    'An account is told by the first rule that holds, the gravest first.',
    'Only for readers of money: its evidence names what an account pays.',
  ],
  rows: '/customers/accounts?alarm=1',
  moves: { started: 'Began to disagree', rose: 'Rose', fell: 'Fell', stopped: 'Agree again' },
} as const satisfies Metric

/** The alarm as screens and lists show it. */
function explainAlarm(now: MetricReading): Record<string, unknown> {
  const measures = { ...now.detail } as MoneyMeasures & { rule: string }
  const alarm = healthAlarms.find(({ key }) => key === measures.rule)
  return { ...measures, label: alarm?.label ?? '', sentence: alarm?.says(measures) ?? '', evidence: alarm?.rule ?? '' }
}
