/**
 * Named views that metrics and checks read, so that a definition speaks the business's words. Each runs with the
 * rights of whoever asks (`security_invoker`): a view shows nobody a row that its tables would hide.
 */
export const semanticViews = {
  /** Which golden account each account record belongs to. */
  account_member: `select record_id, entity_id as account_id from membership where grain = 'account'`,
  /** Which golden person each person record belongs to. */
  person_member: `select record_id, entity_id as person_id from membership where grain = 'person'`,
  /** People of an account with their role, one row per pair. */
  account_person: `select a.entity_id as account_id, p.entity_id as person_id, min(l.role) as role
    from record_link l join membership p on p.record_id = l.record_id join membership a on a.record_id = l.target_record_id
    where l.kind = 'person_account' group by 1, 2`,
  /** Accounts of a company. */
  company_account: `select distinct c.entity_id as company_id, a.entity_id as account_id
    from record_link l join membership a on a.record_id = l.record_id join membership c on c.record_id = l.target_record_id
    where l.kind = 'account_company'`,
  /** People of a household. */
  household_person: `select distinct h.entity_id as household_id, p.entity_id as person_id
    from record_link l join membership p on p.record_id = l.record_id join membership h on h.record_id = l.target_record_id
    where l.kind = 'person_household'`,
  /** Subscriptions by account, with their worth a month in minor units. */
  account_subscription: `select m.account_id, s.fact_id as subscription_id, s.plan, s.seats, s.status, s.currency, s.started_at, s.current_period_end, s.canceled_at,
      case s.interval when 'year' then s.amount / 12.0 else s.amount end as monthly_amount
    from subscription s join account_member m using (record_id)`,
  /** Plan changes by account. */
  account_plan_change: `select m.account_id, c.* from subscription_change c join account_member m using (record_id)`,
  /** Invoices by account. */
  account_invoice: `select m.account_id, i.* from invoice i join account_member m using (record_id)`,
  /** Product use by account: events that happened in one of its workspaces. */
  account_use: `select m.account_id, e.record_id as user_record_id, e.kind, e.at from event e join account_member m on m.record_id = e.account_record_id`,
  /** Tickets by account. */
  account_ticket: `select m.account_id, t.* from ticket t join account_member m on m.record_id = t.account_record_id`,
} as const satisfies Record<string, string>

/** Statements that make the views anew; later ones may read earlier ones. */
export function viewStatements(readers: readonly string[]): string[] {
  const names = Object.keys(semanticViews)
  return [
    ...names.toReversed().map((name) => `drop view if exists ${name}`),
    ...Object.entries(semanticViews).map(
      ([name, body]) => `create view ${name} with (security_invoker = true) as ${body}`,
    ),
    `grant select on ${names.join(', ')} to ${readers.join(', ')}`,
  ]
}
