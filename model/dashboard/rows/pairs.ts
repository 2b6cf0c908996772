/** A pair is settled when a person decided it and nothing asked again since; what vanished undecided was never theirs to decide. */
const settledAt = `case when p.status not in ('open', 'later') then p.decided_at end`
const counted = `(p.status in ('open', 'later') or p.decided_at is not null)`
const end = (day: string) => `(${day} + 1)::timestamp at time zone 'UTC'`

const shown = `select p.record_a || '~' || p.record_b as key, m.entity_id, m.grain, null::float8 as amount, p.band as note
from candidate_pair p join membership m on m.record_id = p.record_a where ${counted}`

/** The pairs that waited at the end of a day. */
export const pairsOpenRows = `${shown} and p.found_at < ${end(':on')} and (${settledAt} is null or ${settledAt} >= ${end(':on')})`

/** The pairs decided from the first day to the end of the last. */
export const pairsDecidedRows = `${shown} and ${settledAt} >= :from::timestamp at time zone 'UTC' and ${settledAt} < ${end(':to')}`

/** How many pairs were found and settled on each day (UTC). */
export const pairDays = `
select day, sum(found)::integer as found, sum(settled)::integer as settled from (
  select (p.found_at at time zone 'UTC')::date as day, 1 as found, 0 as settled from candidate_pair p where ${counted}
  union all
  select (${settledAt} at time zone 'UTC')::date, 0, 1 from candidate_pair p where ${settledAt} is not null) d group by 1`
