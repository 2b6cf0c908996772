import type { Check } from './check'

/** A person nobody can reach or recognise. */
export const missingIdentifier = {
  key: 'missing-identifier',
  label: 'Nobody to reach',
  dimension: 'completeness',
  severity: 'medium',
  owner: { name: 'Ines Aldous', team: 'Data' },
  meaning:
    'A person’s record has neither an e-mail address nor a phone number, and no other record of the person has one.',
  harm: 'The person cannot be written to, and a second record of them cannot be recognised.',
  mend: 'Ask for an address at the next contact, or join the record to another one of the person.',
  noun: 'records of people',
  sql: `
    select m.record_id::text as finding_key, m.record_id, null::text as source, null::text as object, null::text as external_id,
      'Neither e-mail address nor phone number.' as sentence
    from membership m
    where m.grain = 'person' and not exists (
      select 1 from membership o join identifier i on i.record_id = o.record_id
      where o.entity_id = m.entity_id and i.kind in ('email', 'phone'))`,
  looked: `select count(*) from membership where grain = 'person'`,
} as const satisfies Check
