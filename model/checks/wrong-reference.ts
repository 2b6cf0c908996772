import type { Check } from './check'

/** Cross-references that lead to somebody else. */
export const wrongReference = {
  key: 'wrong-reference',
  label: 'Wrong reference',
  dimension: 'consistency',
  severity: 'high',
  owner: { name: 'Ines Aldous', team: 'Data' },
  meaning: 'An account names a billing customer, another billing customer names the account, and their tax ids differ.',
  harm: 'Joined by it, two customers would become one; Kith keeps them apart until somebody decides.',
  mend: 'Correct the id in the CRM.',
  noun: 'references',
  sql: `
    select distinct named.record_id || ':' || named.value as finding_key, named.record_id, null::text as source, null::text as object, null::text as external_id,
      format('Names %s, while %s names it; their tax ids differ.', named.value, other.external_id) as sentence
    from identifier named
    join source_record r on r.record_id = named.record_id and r.source = 'crm' and r.withdrawn_at is null
    join source_record it on it.source = 'billing' and it.object = 'customer' and it.external_id = named.value
    join identifier back on back.kind = 'crm.account' and back.value = r.external_id
    join source_record other on other.record_id = back.record_id and other.source = 'billing' and other.record_id <> it.record_id
    join identifier mine on mine.record_id = it.record_id and mine.kind = 'tax_id'
    join identifier theirs on theirs.record_id = other.record_id and theirs.kind = 'tax_id' and theirs.value <> mine.value
    where named.kind = 'billing.customer'`,
  looked: `select count(*) from identifier where kind = 'billing.customer'`,
} as const satisfies Check
