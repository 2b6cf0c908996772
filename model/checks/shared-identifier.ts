import { identifierKinds } from '../identity/identifier-kinds'
import type { Check } from './check'

const limits = (['email', 'tax_id'] as const).map((kind) => `('${kind}', ${identifierKinds[kind].shareLimit})`)

/** An address or number of too many people. */
export const sharedIdentifier = {
  key: 'shared-identifier',
  label: 'Identifier of too many',
  dimension: 'uniqueness',
  severity: 'low',
  owner: { name: 'Ines Aldous', team: 'Data' },
  meaning: 'One e-mail address or tax id stands on more records than one customer can have.',
  harm: 'It proves nothing any more, so records that share it are not joined by it.',
  mend: 'Ask for real addresses; nothing breaks while it stays, since Kith does not join by it.',
  noun: 'addresses and tax ids',
  // The value itself stays out: the first record that carries it leads there.
  sql: `
    select 'shared:' || md5(i.kind || i.value) as finding_key, (array_agg(i.record_id order by i.record_id))[1] as record_id,
      null::text as source, null::text as object, null::text as external_id,
      format('One %s stands on %s records; %s is the most that counts.', case i.kind when 'email' then 'e-mail address' else 'tax id' end, count(distinct i.record_id), l.most) as sentence
    from identifier i join (values ${limits.join(', ')}) as l (kind, most) on l.kind = i.kind
    group by i.kind, i.value, l.most having count(distinct i.record_id) > l.most`,
  looked: `select count(*) from (select distinct kind, value from identifier where kind in ('email', 'tax_id')) i`,
} as const satisfies Check
