import type { Figure } from './figure'

/** How many records, or customers, carry an identifier that Kith learned to trust no more. */
export const learnedValue = {
  key: 'learned-value',
  label: 'Who carries a learned value',
  meaning: 'Records, or customers, that carried the identifier when Kith learned that strangers share it.',
  grain: 'one record of a source, or one customer',
  unit: 'count',
  sources: [],
  tables: ['learned_junk'],
  takes: [
    { name: 'kind', type: 'word', means: 'the kind of identifier' },
    { name: 'hash', type: 'word', means: 'the MD5 of the value' },
    { name: 'what', type: 'word', oneOf: ['records', 'entities'], means: 'records, or customers' },
  ],
  sql: `
select case :what when 'records' then records else entities end as value
from learned_junk
where kind = :kind and md5(value) = :hash`,
  caveats: [],
  drill: () => '/model/identifiers',
} as const satisfies Figure
