import { changeColumn, factOf, ofAccount, type QuestionSql, ticketsBefore } from './question-sql'

/** Each upgrade, with what changed before it. */
export const beforeExpansion: QuestionSql = {
  tables: ['subscription_change', 'ticket', 'event', 'campaign_touch', 'record_link'],
  from: ofAccount('subscription_change s'),
  where: `s.kind = 'upgraded'`,
  rowId: 's.fact_id',
  at: 's.at',
  plan: 's.from_plan',
  carry: 's.from_plan, s.to_plan, {money s.mrr_after - s.mrr_before} as worth, s.currency',
  sorts: {
    tickets: ticketsBefore('s.at'),
    worth: { sql: '(s.mrr_after - s.mrr_before)::double precision', type: 'double precision' },
  },
  details: '',
  columns: {
    at: { value: `(p.at at time zone 'UTC')::date`, of: factOf('subscription_change', 'p.row_id', 'at') },
    from: { value: 'p.from_plan', of: factOf('subscription_change', 'p.row_id', 'from_plan') },
    to: { value: 'p.to_plan', of: factOf('subscription_change', 'p.row_id', 'to_plan') },
    worth: { value: 'p.worth', of: factOf('subscription_change', 'p.row_id', 'mrr_after'), currency: 'p.currency' },
    use: changeColumn('use'),
    invited: changeColumn('invited'),
    tickets: changeColumn('tickets'),
    campaign: changeColumn('campaign'),
  },
}
