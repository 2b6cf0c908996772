import { factOf, ofAccount, type QuestionSql } from './question-sql'

const lastChange = (account: string, at: string) => `select c.fact_id, c.currency,
    case when c.kind = 'canceled' then c.from_plan else c.to_plan end as plan,
    case when c.kind = 'canceled' then c.from_seats else c.to_seats end as seats,
    case when c.kind = 'canceled' then {money c.mrr_before} else {money c.mrr_after} end as worth,
    case when c.kind = 'canceled' then ':from_' else ':to_' end as side, case when c.kind = 'canceled' then 'before' else 'after' end as time
  from account_member m join subscription_change c on c.record_id = m.record_id
  where m.account_id = ${account} and c.at <= ${at} + interval '1 day' order by c.at desc, c.fact_id desc limit 1`

/** The plan of each account that churned, as it was then. */
export const planAtChurn: QuestionSql = {
  tables: ['stage_change', 'subscription_change'],
  from: ofAccount('stage_change s'),
  where: `s.stage = 'churned'`,
  rowId: 's.fact_id',
  at: 's.at',
  plan: `(select l.plan from (${lastChange('g.entity_id', 's.at')}) l)`,
  carry: 's.reason',
  sorts: {},
  details: `left join lateral (${lastChange('p.account_id', 'p.at')}) c on true
    left join lateral (
      select f.fact_id, f.at from account_member m join subscription_change f on f.record_id = m.record_id
      where m.account_id = p.account_id and f.kind = 'started' order by f.at, f.fact_id limit 1) f on true`,
  columns: {
    at: { value: `(p.at at time zone 'UTC')::date`, of: factOf('stage_change', 'p.row_id', 'at') },
    plan: { value: 'c.plan', of: `'fact:subscription_change:' || c.fact_id || c.side || 'plan'` },
    seats: { value: 'c.seats', of: `'fact:subscription_change:' || c.fact_id || c.side || 'seats'` },
    worth: {
      value: 'c.worth',
      of: `'fact:subscription_change:' || c.fact_id || ':mrr_' || c.time`,
      currency: 'c.currency',
    },
    reason: { value: 'p.reason', of: factOf('stage_change', 'p.row_id', 'reason') },
    since: { value: `(f.at at time zone 'UTC')::date`, of: factOf('subscription_change', 'f.fact_id', 'at') },
  },
}
