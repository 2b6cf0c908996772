import type { Check } from './check'

const ends = `null::text as source, null::text as object, null::text as external_id`

/** Days that cannot be. */
export const impossibleDate = {
  key: 'impossible-date',
  label: 'Impossible day',
  dimension: 'validity',
  severity: 'medium',
  owner: { name: 'Ines Aldous', team: 'Data' },
  meaning: 'Something ended before it began, happened in the future, or was born after today.',
  harm: 'Ages, terms and answer times that are computed from it are wrong.',
  mend: 'Correct the day in the system it came from; the next load brings it.',
  noun: 'dated records',
  sql: `
    select r.record_id || ':contract' as finding_key, r.record_id, ${ends},
      format('The contract starts on %s, after it renews on %s.', r.attributes->>'contract_start', r.attributes->>'renewal_date') as sentence
    from source_record r where r.withdrawn_at is null and r.attributes->>'contract_start' > r.attributes->>'renewal_date'
    union all
    select r.record_id || ':birthday', r.record_id, ${ends}, 'The birthday lies in the future or before 1900.'
    from source_record r where r.withdrawn_at is null and (r.attributes->>'birthday' > to_char(:now, 'YYYY-MM-DD') or r.attributes->>'birthday' < '1900')
    union all
    select t.fact_id || ':solved', t.fact_id, ${ends},
      format('Solved on %s, before it was opened on %s.', to_char(t.solved_at, 'YYYY-MM-DD'), to_char(t.created_at, 'YYYY-MM-DD'))
    from ticket t where t.solved_at < t.created_at
    union all
    select o.fact_id || ':placed', o.fact_id, ${ends}, format('Placed on %s, which has not come yet.', to_char(o.placed_at, 'YYYY-MM-DD'))
    from customer_order o where o.placed_at > :now + interval '1 day'
    union all
    select o.fact_id || ':delivered', o.fact_id, ${ends},
      format('Delivered on %s, before it was placed on %s.', to_char(o.delivered_at, 'YYYY-MM-DD'), to_char(o.placed_at, 'YYYY-MM-DD'))
    from customer_order o where o.delivered_at < o.placed_at
    union all
    select i.fact_id || ':paid', i.fact_id, ${ends},
      format('Paid on %s, before it was issued on %s.', to_char(i.paid_at, 'YYYY-MM-DD'), to_char(i.issued_at, 'YYYY-MM-DD'))
    from invoice i where i.paid_at < i.issued_at
    union all
    select s.fact_id || ':ended', s.fact_id, ${ends},
      format('Cancelled on %s, before it started on %s.', to_char(s.canceled_at, 'YYYY-MM-DD'), to_char(s.started_at, 'YYYY-MM-DD'))
    from subscription s where s.canceled_at < s.started_at`,
  looked: `select (select count(*) from source_record where attributes <> '{}') + (select count(*) from ticket) + (select count(*) from customer_order)
    + (select count(*) from invoice) + (select count(*) from subscription)`,
} as const satisfies Check
