import { utcMidnight } from '@/model/timeline/change-kinds'
import { changeColumn, factOf, ofAccount, type QuestionSql, ticketsBefore } from './question-sql'

const day = `(p.at at time zone 'UTC')::date`

const newest = (more: string) => `select t.fact_id, {words t.subject} as subject, t.known_issue_title
  from account_member m join ticket t on t.account_record_id = m.record_id
  where m.account_id = p.account_id and t.created_at >= ${utcMidnight(`(${day} - 90)`)} and t.created_at < ${utcMidnight(day)}${more}
  order by t.created_at desc, t.fact_id limit 1`

const issues = {
  details: `left join lateral (${newest('')}) t on true
    left join lateral (${newest(' and t.known_issue_id is not null')}) k on true`,
  columns: {
    tickets: changeColumn('tickets'),
    pressing: changeColumn('pressing'),
    issue: { value: 'k.known_issue_title', of: factOf('ticket', 'k.fact_id', 'known_issue_title') },
    subject: { value: 't.subject', of: factOf('ticket', 't.fact_id', 'subject') },
  },
}

/** Each renewal, with the support issues before it. */
export const beforeRenewal: QuestionSql = {
  tables: ['subscription_change', 'ticket'],
  from: ofAccount('subscription_change s'),
  where: `s.kind = 'renewed'`,
  rowId: 's.fact_id',
  at: 's.at',
  plan: 's.to_plan',
  carry: 's.to_plan',
  sorts: { tickets: ticketsBefore('s.at') },
  details: issues.details,
  columns: {
    at: { value: day, of: factOf('subscription_change', 'p.row_id', 'at') },
    plan: { value: 'p.to_plan', of: factOf('subscription_change', 'p.row_id', 'to_plan') },
    ...issues.columns,
  },
}

const ahead = `(g.renewal_date::timestamp at time zone 'UTC')`

/** Renewals to come in the next 90 days, with the support issues before them so far. */
export const comingRenewal: QuestionSql = {
  tables: ['ticket'],
  from: 'golden_account g',
  where: 'g.renewal_date is not null',
  rowId: 'g.entity_id',
  at: ahead,
  plan: 'g.plan',
  carry: 'g.plan',
  sorts: { tickets: ticketsBefore(ahead) },
  details: issues.details,
  columns: {
    at: { value: day, of: `'value:account:' || p.account_id || ':renewal_date'` },
    plan: { value: 'p.plan', of: `'value:account:' || p.account_id || ':plan'` },
    ...issues.columns,
  },
}
