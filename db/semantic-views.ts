import { contactChannelKeys, contactPurposeKeys } from '../model/consent/contact-purposes'
import { ratePeriods, reportingRates } from '../model/metrics/currencies'

/** Words of the model as a relation. */
const listed = (keys: readonly string[], alias: string, name: string) =>
  `(values ${keys.map((key) => `('${key}')`).join(', ')}) as ${alias} (${name})`

/** Of the words a record said in one moment the strictest counts. */
const strictestLast = `order by e.at desc, case when e.state in ('refused', 'withdrawn') then 0 when e.state = 'given' then 2 else 1 end, e.expires_at nulls last`

/**
 * Named views that metrics and checks read, so that a definition speaks the business's words. Each runs with the
 * rights of whoever asks (`security_invoker`): a view shows nobody a row that its tables would hide.
 */
export const semanticViews = {
  /** The accounts metrics count over, with what may be said to everybody. `known_since` is never null. */
  customer_account: `select entity_id as account_id, number, name, stage, plan, seats, currency, owner_name, owner_team, industry, region, country,
      coalesce(customer_since, '-infinity'::date) as known_since, last_business_review
    from golden_account`,
  /** The persons metrics count over, with what may be said to everybody. */
  customer_person: `select entity_id as person_id, number, loyalty_tier, language, coalesce(customer_since, '-infinity'::date) as known_since
    from golden_person`,
  /** What one unit of a currency is worth in the reporting currency. */
  reporting_rate: `select * from (values ${Object.entries(reportingRates)
    .map(([currency, rate]) => `('${currency}', ${rate}::numeric)`)
    .join(', ')}) as rate (currency, rate)`,
  /** What one unit of a currency is worth in the reporting currency, from one day until another: the declared rates of each quarter. */
  rate_of_quarter: `select * from (values ${ratePeriods
    .flatMap(({ from, rates }, i) =>
      Object.entries(rates).map(
        ([currency, rate]) =>
          `('${currency}', ${rate}::numeric, date '${i === ratePeriods.length - 1 ? '-infinity' : from}', date '${ratePeriods[i - 1]?.from ?? 'infinity'}')`,
      ),
    )
    .join(', ')}) as rate (currency, rate, from_on, to_on)`,
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
  /**
   * The latest word of each person record that ever spoke of consent, for each purpose and channel: what was said of the
   * channel itself, unless a refusal of any channel came since. `until` is when a yes ends.
   */
  record_consent: `select m.record_id, m.entity_id as person_id, s.last_said_at, p.purpose, c.channel,
      case when w.any_state in ('refused', 'withdrawn') and (w.own_state is null or w.any_at >= w.own_at) then 'refused'
        when coalesce(w.own_state, w.any_state) in ('refused', 'withdrawn') then 'refused'
        when coalesce(w.own_state, w.any_state) = 'given' then 'given' else 'unknown' end as said,
      coalesce(case when w.own_state is null then w.any_until else w.own_until end, 'infinity') as until
    from membership m
      cross join lateral (select max(e.at) as last_said_at from consent_event e where e.record_id = m.record_id) s
      cross join ${listed(contactPurposeKeys, 'p', 'purpose')}
      cross join ${listed(contactChannelKeys, 'c', 'channel')}
      cross join lateral (
        select max(e.at) filter (where e.channel = c.channel) as own_at, max(e.at) filter (where e.channel = 'any') as any_at,
          (array_agg(e.state ${strictestLast}) filter (where e.channel = c.channel))[1] as own_state,
          (array_agg(e.expires_at ${strictestLast}) filter (where e.channel = c.channel))[1] as own_until,
          (array_agg(e.state ${strictestLast}) filter (where e.channel = 'any'))[1] as any_state,
          (array_agg(e.expires_at ${strictestLast}) filter (where e.channel = 'any'))[1] as any_until
        from consent_event e where e.record_id = m.record_id and e.purpose = p.purpose) w
    where m.grain = 'person' and s.last_said_at is not null`,
  /**
   * What each person allows, for each purpose and channel: the narrowest word of all their records that ever spoke of
   * consent, the rule of `mayContact`. `given_until` is set where every record gives. Derived, so nobody can write it.
   */
  effective_consent: `select person_id, purpose, channel, count(*)::int as records, max(last_said_at) as last_said_at,
      case when bool_or(said = 'refused') then 'refused' when bool_and(said = 'given' and until > now()) then 'given' else 'unknown' end as answer,
      case when bool_and(said = 'given') then min(until) end as given_until
    from record_consent group by person_id, purpose, channel`,
  /** Stages of an account's life: each from one moment until the next (`infinity` while it lasts). */
  account_stage: `select m.account_id, s.stage, s.reason, s.at as from_at,
      coalesce((select min(n.at) from stage_change n where n.record_id = s.record_id and (n.at, n.fact_id) > (s.at, s.fact_id)), 'infinity') as to_at
    from stage_change s join account_member m using (record_id)`,
  /** Orders of people that stand: neither cancelled nor refunded. Totals in minor units of their currency. */
  person_order: `select m.person_id, o.placed_at as at, o.fact_id as order_id, o.total, o.currency
    from customer_order o join person_member m using (record_id) where o.status in ('placed', 'delivered')`,
  /** Lines of those orders with the category of what was bought. */
  person_order_line: `select m.person_id, o.placed_at as at, o.fact_id as order_id, l.sku, l.quantity, l.unit_price, l.currency, p.category
    from customer_order o join person_member m using (record_id) join order_line l on l.order_id = o.fact_id left join product p on p.sku = l.sku
    where o.status in ('placed', 'delivered')`,
  /** Product use by person: what somebody did in any workspace. */
  person_use: `select m.person_id, e.at, e.kind, e.account_record_id from event e join person_member m using (record_id) where e.account_record_id is not null`,
  /** The churn model in force: for each input its weight on the log-odds, its middle and its spread; the constant stands as (constant). */
  churn_weight: `select m.version, w.key as input, (w.value->>'weight')::numeric as weight, (w.value->>'centre')::numeric as centre, (w.value->>'scale')::numeric as scale
    from churn_model m cross join lateral jsonb_each(m.weights->'inputs') w where m.status = 'published'
    union all
    select m.version, '(constant)', (m.weights->>'intercept')::numeric, 0, 1 from churn_model m where m.status = 'published'`,
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
