import { factOf, ofAccount, type QuestionSql } from './question-sql'

const touch = (way: 'asc' | 'desc') => `select t.fact_id, t.campaign_name, t.at from account_role r
    join membership pm on pm.entity_id = r.person_id join campaign_touch t on t.record_id = pm.record_id
  where r.account_id = p.account_id and t.at < p.at and t.kind <> 'bounced' order by t.at ${way}, t.fact_id limit 1`

const earlier = `select 1 from account_member n join subscription_change e on e.record_id = n.record_id
  where n.account_id = g.entity_id and e.kind = 'started' and (e.at, e.fact_id) < (s.at, s.fact_id)`

/** What a touch is shown by: campaign and day, each with its receipt. */
export const touchColumns = {
  first: { value: 'f.campaign_name', of: factOf('campaign_touch', 'f.fact_id', 'campaign_name') },
  first_at: { value: `(f.at at time zone 'UTC')::date`, of: factOf('campaign_touch', 'f.fact_id', 'at') },
  last: { value: 'l.campaign_name', of: factOf('campaign_touch', 'l.fact_id', 'campaign_name') },
  last_at: { value: `(l.at at time zone 'UTC')::date`, of: factOf('campaign_touch', 'l.fact_id', 'at') },
}

/** The campaigns that reached each account before its first order: the first and the last. */
export const acquisition: QuestionSql = {
  tables: ['subscription_change', 'campaign_touch', 'record_link'],
  from: ofAccount('subscription_change s'),
  where: `s.kind = 'started' and not exists (${earlier})`,
  rowId: 's.fact_id',
  at: 's.at',
  plan: 's.to_plan',
  carry: 's.to_plan',
  sorts: {},
  details: `left join lateral (${touch('asc')}) f on true left join lateral (${touch('desc')}) l on true`,
  columns: {
    at: { value: `(p.at at time zone 'UTC')::date`, of: factOf('subscription_change', 'p.row_id', 'at') },
    plan: { value: 'p.to_plan', of: factOf('subscription_change', 'p.row_id', 'to_plan') },
    ...touchColumns,
  },
}
