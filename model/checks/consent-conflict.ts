import type { Check } from './check'

/** Mail after a no. */
export const consentConflict = {
  key: 'consent-conflict',
  label: 'Written to after a no',
  dimension: 'consistency',
  severity: 'high',
  owner: { name: 'Privacy office', team: 'Legal' },
  meaning: 'Marketing mail was sent to a person whose newest answer before it was no, on any of their records.',
  harm: 'It breaks the law and the person’s trust.',
  mend: 'Stop the campaign for the person, tell the privacy office, and join the records that disagree.',
  noun: 'mails sent',
  sql: `
    select t.fact_id::text as finding_key, t.fact_id as record_id, null::text as source, null::text as object, null::text as external_id,
      format('Sent on %s, after mail was %s on %s.', to_char(t.at, 'YYYY-MM-DD'), c.state, to_char(c.at, 'YYYY-MM-DD')) as sentence
    from campaign_touch t
    join membership m on m.record_id = t.record_id
    join lateral (
      select e.state, e.at from membership o join consent_event e on e.record_id = o.record_id
      where o.entity_id = m.entity_id and e.purpose = 'marketing' and e.channel in ('mail', 'any') and e.at < t.at
      order by e.at desc, (e.state = 'given'), e.fact_id limit 1) c on c.state in ('refused', 'withdrawn')
    where t.kind = 'sent'`,
  looked: `select count(*) from campaign_touch where kind = 'sent'`,
} as const satisfies Check
