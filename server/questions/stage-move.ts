import { factOf, ofAccount, type QuestionSql } from './question-sql'

/** Each move between stages, with the stage before it. */
export const stageMove: QuestionSql = {
  tables: ['stage_change'],
  from: `${ofAccount('stage_change s')}
    left join lateral (
      select b.stage, b.fact_id, b.at from stage_change b where b.record_id = s.record_id and (b.at, b.fact_id) < (s.at, s.fact_id)
      order by b.at desc, b.fact_id desc limit 1) b on true`,
  where: 'true',
  rowId: 's.fact_id',
  at: 's.at',
  plan: 'g.plan',
  carry: 's.stage, s.reason, b.stage as from_stage, b.fact_id as from_id, b.at as from_at',
  sorts: {},
  details: '',
  columns: {
    at: { value: `(p.at at time zone 'UTC')::date`, of: factOf('stage_change', 'p.row_id', 'at') },
    from: { value: 'p.from_stage', of: factOf('stage_change', 'p.from_id', 'stage') },
    to: { value: 'p.stage', of: factOf('stage_change', 'p.row_id', 'stage') },
    days: {
      value: 'round(extract(epoch from p.at - p.from_at) / 86400)',
      of: factOf('stage_change', 'p.from_id', 'at'),
    },
    reason: { value: 'p.reason', of: factOf('stage_change', 'p.row_id', 'reason') },
  },
}
