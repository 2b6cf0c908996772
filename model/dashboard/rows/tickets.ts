const end = (day: string) => `(${day} + 1)::timestamp at time zone 'UTC'`
/** When a ticket ended: solved, or closed without being. Null while it is open. */
const endedAt = `case when t.status in ('solved', 'closed') then coalesce(t.solved_at, t.changed_at) end`

const shown = `select t.external_id || ' ' || t.fact_id as key, coalesce(a.entity_id, p.entity_id) as entity_id, coalesce(a.grain, p.grain) as grain, null::float8 as amount, t.priority as note
from ticket t left join membership a on a.record_id = t.account_record_id left join membership p on p.record_id = t.record_id where`

/** The tickets opened from the first day to the end of the last. */
export const ticketsOpenedRows = `${shown} t.created_at >= :from::timestamp at time zone 'UTC' and t.created_at < ${end(':to')}`

/** The tickets solved or closed from the first day to the end of the last. */
export const ticketsClosedRows = `${shown} ${endedAt} >= :from::timestamp at time zone 'UTC' and ${endedAt} < ${end(':to')}`

/** The tickets open at the end of a day. */
export const ticketsOpenRows = `${shown} t.created_at < ${end(':on')} and (${endedAt} is null or ${endedAt} >= ${end(':on')})`

/** How many tickets were opened and closed on each day (UTC). */
export const ticketDays = `
select day, sum(opened)::integer as opened, sum(closed)::integer as closed from (
  select (t.created_at at time zone 'UTC')::date as day, 1 as opened, 0 as closed from ticket t
  union all
  select (${endedAt} at time zone 'UTC')::date, 0, 1 from ticket t where ${endedAt} is not null) d group by 1`
