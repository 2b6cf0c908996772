import { reportingRates } from '../model/metrics/currencies'

/**
 * Named views that metrics and checks read, so that a definition speaks the business's words. Each runs with the
 * rights of whoever asks (`security_invoker`): a view shows nobody a row that its tables would hide.
 */
export const semanticViews = {
  /** The accounts metrics count over, with what may be said to everybody. `known_since` is never null. */
  customer_account: `select entity_id as account_id, number, name, stage, plan, seats, currency, owner_name, owner_team, industry, region, country,
      coalesce(customer_since, '-infinity'::date) as known_since, last_business_review
    from golden_account`,
  /** What one unit of a currency is worth in the reporting currency. */
  reporting_rate: `select * from (values ${Object.entries(reportingRates)
    .map(([currency, rate]) => `('${currency}', ${rate}::numeric)`)
    .join(', ')}) as rate (currency, rate)`,
  /** Which golden account each account record belongs to. */
  account_member: `select record_id, entity_id as account_id from membership where grain = 'account'`,
  /** Which golden person each person record belongs to. */
  person_member: `select record_id, entity_id as person_id from membership where grain = 'person'`,
  /** The source records an account is made of. */
  account_record: `select m.entity_id as account_id, r.record_id, r.source, r.object, r.external_id
    from membership m join source_record r using (record_id) where m.grain = 'account'`,
  /** Roles people have in accounts, one row for each record that says so. */
  account_role: `select a.entity_id as account_id, p.entity_id as person_id, l.role
    from record_link l join membership p on p.record_id = l.record_id join membership a on a.record_id = l.target_record_id
    where l.kind = 'person_account'`,
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
  /** What each subscription was worth a month, in minor units of its currency, from one moment until another (`infinity` while it lasts). Cancelled is worth 0. */
  account_worth: `select m.account_id, c.record_id, c.subscription_id, c.at as from_at,
      coalesce((select min(n.at) from subscription_change n
        where n.record_id = c.record_id and n.subscription_id = c.subscription_id and (n.at, n.fact_id) > (c.at, c.fact_id)), 'infinity') as to_at,
      c.mrr_after::numeric as monthly_amount, c.currency, c.to_seats as seats, c.to_plan as plan
    from subscription_change c join account_member m using (record_id)
    union all
    select m.account_id, s.record_id, s.fact_id, s.started_at, coalesce(s.canceled_at, 'infinity'),
      case s.interval when 'year' then s.amount / 12.0 else s.amount::numeric end, s.currency, s.seats, s.plan
    from subscription s join account_member m using (record_id)
    where s.status <> 'trialing'
      and not exists (select 1 from subscription_change c where c.record_id = s.record_id and c.subscription_id = s.fact_id)`,
  /** Plan changes by account. */
  account_plan_change: `select m.account_id, c.* from subscription_change c join account_member m using (record_id)`,
  /** Invoices by account. */
  account_invoice: `select m.account_id, i.* from invoice i join account_member m using (record_id)`,
  /** Product use by account: events that happened in one of its workspaces. */
  account_use: `select m.account_id, e.record_id as user_record_id, e.kind, e.at from event e join account_member m on m.record_id = e.account_record_id`,
  /** Tickets by account, without their words. `ended_at` is null while a ticket is open. */
  account_ticket: `select m.account_id, t.fact_id as ticket_id, t.record_id, t.external_id, t.status, t.priority, t.channel, t.known_issue_id, t.created_at,
      t.first_response_due_at as promised_at, t.first_response_at as answered_at,
      case when t.status in ('solved', 'closed') then coalesce(t.solved_at, t.changed_at) end as ended_at
    from ticket t join account_member m on m.record_id = t.account_record_id`,
  /** Campaign mail by person. */
  person_touch: `select m.person_id, t.campaign_id, t.kind, t.at from campaign_touch t join person_member m using (record_id)`,
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
