import type { Check } from './check'

/** Records in the wrong drawer. */
export const membershipGrain = {
  key: 'membership-grain',
  label: 'Member without its grain',
  dimension: 'relationships',
  severity: 'high',
  owner: { name: 'Platform', team: 'Data' },
  meaning: 'A record that identifies somebody belongs to no entity, or to one of another grain.',
  harm: 'It is counted at the wrong grain or not at all.',
  mend: 'Resolve the record again; if it stays, the rule that joined it is wrong.',
  noun: 'records',
  sql: `
    select r.record_id::text as finding_key, r.record_id, null::text as source, null::text as object, null::text as external_id,
      case when m.record_id is null then 'Belongs to no entity.' else format('Is a record of grain %s and belongs to one of grain %s.', r.grain, coalesce(f.grain, m.grain)) end as sentence
    from source_record r left join membership m using (record_id) left join membership f on f.record_id = m.entity_id
    where r.grain is not null and r.withdrawn_at is null and (m.grain is distinct from r.grain or f.grain is distinct from r.grain)`,
  looked: 'select count(*) from source_record where grain is not null',
} as const satisfies Check
