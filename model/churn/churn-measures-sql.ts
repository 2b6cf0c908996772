import { churnFeatures } from './churn-features'

const columns = churnFeatures.map(({ key, sql }) => `round((${sql})::numeric, 6) as in_${key}`).join(',\n    ')

/**
 * Common table expressions that end in `featured`: for each account that pays at the end of the day its measures and the inputs
 * made of them. Every fact is asked for with a moment before `:end`, so nothing that came after the day is in it.
 */
export const churnMeasuresSql = `
paying as (
  select a.account_id, coalesce(w.seats, 0) as seats, coalesce(w.seats_before, w.seats, 0) as seats_before,
    floor(extract(epoch from :end - w.since) / 2629800) as months
  from customer_account a
  cross join lateral (
    select sum(w.seats) filter (where w.to_at >= :end) as seats, count(*) filter (where w.to_at >= :end) as running, min(w.from_at) as since,
      sum(w.seats) filter (where w.from_at < :end - interval '180 days' and w.to_at >= :end - interval '180 days') as seats_before
    from account_worth w where w.account_id = a.account_id and w.monthly_amount > 0 and w.from_at < :end) w
  where a.known_since <= :day and w.running > 0),
measured as (
  select c.account_id, c.seats, c.seats_before, c.months, u.use_14, u.use_28_before, u.quiet_days, u.users_28,
    t.tickets_90, t.pressing_90, coalesce(i.days_late, 0) as days_late, i.paid_late
  from paying c
  cross join lateral (
    select count(*) filter (where u.at >= :end - interval '14 days') as use_14,
      count(*) filter (where u.at < :end - interval '14 days') as use_28_before,
      coalesce(floor(extract(epoch from :end - max(u.at)) / 86400), 42) as quiet_days,
      count(distinct u.user_record_id) filter (where u.at >= :end - interval '28 days') as users_28
    from account_use u where u.account_id = c.account_id and u.at >= :end - interval '42 days' and u.at < :end) u
  cross join lateral (
    select count(*) as tickets_90, count(*) filter (where t.priority in ('high', 'urgent')) as pressing_90
    from account_ticket t where t.account_id = c.account_id and t.created_at >= :end - interval '90 days' and t.created_at < :end) t
  cross join lateral (
    select count(*) filter (where i.due_at >= :end - interval '365 days' and coalesce(i.paid_at, 'infinity') > i.due_at) as paid_late,
      max(ceil(extract(epoch from :end - i.due_at) / 86400)) filter (where i.paid_at is null or i.paid_at >= :end) as days_late
    from account_invoice i where i.account_id = c.account_id and i.status <> 'void' and i.due_at < :end) i),
featured as (
  select m.*,
    ${columns}
  from measured m)`

/** The inputs of an account as rows of name and value, from a row `f` of `featured`. */
export const churnInputRows = `(values ${churnFeatures.map(({ key }) => `('${key}', f.in_${key})`).join(', ')})`

/** The measures alone, to be kept with a value. */
export const churnMeasureColumns =
  'use_14, use_28_before, quiet_days, users_28, seats, seats_before, tickets_90, pressing_90, paid_late, days_late, months'
