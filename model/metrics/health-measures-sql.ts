/** The measures of an account, as the definitions of its health read them. */
export const healthMeasureNames = `use_now, use_before, open_tickets, pressing_tickets, late_tickets, late_days,
  days_late, paid_late, seats, seats_used, review_days, sponsors, bounced_sponsors`

/**
 * Common table expressions that end in `measure`: for each account that pays at the end of the day what its health is judged by.
 * `among` is a further condition on the account `a`.
 */
export const healthMeasuresSql = (among = '') => `
customer as (
  select a.account_id, w.seats, case when a.last_business_review <= :day then :day - a.last_business_review end as review_days
  from customer_account a
  cross join lateral (
    select sum(w.seats) as seats, count(*) as subscriptions from account_worth w
    where w.account_id = a.account_id and w.monthly_amount > 0 and w.from_at < :end and w.to_at >= :end) w
  where a.known_since <= :day and w.subscriptions > 0${among && ` and ${among}`}),
measure as (
  select c.account_id, u.use_now, u.use_before,
    t.open_tickets, t.pressing_tickets, t.late_tickets, coalesce(t.late_days, 0) as late_days,
    coalesce(p.days_late, 0) as days_late, p.paid_late, coalesce(c.seats, 0) as seats, v.seats_used, c.review_days,
    s.sponsors, s.bounced_sponsors
  from customer c
  cross join lateral (
    select count(*) filter (where u.at >= :end - interval '30 days') as use_now,
      count(*) filter (where u.at < :end - interval '30 days') / 2.0 as use_before
    from account_use u
    where u.account_id = c.account_id and u.at >= :end - interval '90 days' and u.at < :end) u
  cross join lateral (
    select count(distinct coalesce(p.person_id, u.user_record_id)) as seats_used
    from account_use u left join person_member p on p.record_id = u.user_record_id
    where u.account_id = c.account_id and u.at >= :end - interval '30 days' and u.at < :end) v
  cross join lateral (
    select count(*) as open_tickets, count(*) filter (where t.priority in ('high', 'urgent')) as pressing_tickets,
      count(*) filter (where t.late_from < :end) as late_tickets,
      floor(extract(epoch from :end - min(t.late_from) filter (where t.late_from < :end)) / 86400) as late_days
    from (
      select t.priority, least(
          case when t.answered_at is null or t.answered_at >= :end then t.promised_at end,
          case when t.priority in ('high', 'urgent') then t.created_at + interval '10 days' end) as late_from
      from account_ticket t
      where t.account_id = c.account_id and t.created_at < :end and (t.ended_at is null or t.ended_at >= :end)) t) t
  cross join lateral (
    select max(ceil(extract(epoch from :end - i.due_at) / 86400)) filter (where i.paid_at is null or i.paid_at >= :end) as days_late,
      count(*) filter (where i.paid_at > i.due_at and i.paid_at < :end and i.paid_at >= :end - interval '365 days') as paid_late
    from account_invoice i
    where i.account_id = c.account_id and i.status <> 'void' and i.due_at < :end) p
  cross join lateral (
    select count(distinct r.person_id) as sponsors,
      count(distinct r.person_id) filter (where exists (
        select 1 from person_touch b
        where b.person_id = r.person_id and b.kind = 'bounced' and b.at >= :end - interval '90 days' and b.at < :end)) as bounced_sponsors
    from account_role r
    where r.account_id = c.account_id and r.role = 'sponsor') s)`
