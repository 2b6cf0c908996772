import { factOf, type QuestionSql } from './question-sql'

const from = `((q.detail->>'from')::timestamp at time zone 'UTC')`

/** How long each account was in onboarding: the metric, with the moves it rests on. */
export const onboarding: QuestionSql = {
  tables: ['metric_current', 'stage_change'],
  from: `metric_current q join golden_account g on g.entity_id = q.entity_id`,
  where: `q.metric = 'onboarding_time'`,
  rowId: 'g.entity_id',
  at: from,
  plan: 'g.plan',
  carry: 'q.value',
  sorts: { days: { sql: 'q.value', type: 'double precision' } },
  details: `left join lateral (
      select s.fact_id, s.record_id, s.at from account_member m join stage_change s on s.record_id = m.record_id
      where m.account_id = p.account_id and s.stage = 'onboarding' order by s.at desc, s.fact_id desc limit 1) s on true
    left join lateral (
      select n.fact_id, n.stage, n.at from stage_change n where n.record_id = s.record_id and (n.at, n.fact_id) > (s.at, s.fact_id)
      order by n.at, n.fact_id limit 1) n on true`,
  columns: {
    at: { value: `(s.at at time zone 'UTC')::date`, of: factOf('stage_change', 's.fact_id', 'at') },
    days: { value: 'p.value', of: `'metric:onboarding_time:' || p.account_id` },
    ended: { value: `(n.at at time zone 'UTC')::date`, of: factOf('stage_change', 'n.fact_id', 'at') },
    next: { value: 'n.stage', of: factOf('stage_change', 'n.fact_id', 'stage') },
  },
}
