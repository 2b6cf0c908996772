import { allSources } from '../sources/all-sources'
import type { Check } from './check'

/** A stream repeats a key by design: each line is the news. An export must not. */
const streams = allSources.filter((one) => one.event).map((one) => `'${one.source}'`)

/** The same key twice in one export, with different content. */
export const duplicateKey = {
  key: 'duplicate-key',
  label: 'Key used twice',
  dimension: 'uniqueness',
  severity: 'high',
  owner: { name: 'Ines Aldous', team: 'Data' },
  meaning: 'One export holds the same key twice, with different content.',
  harm: 'Two customers may share one key, and the later row hides the earlier one.',
  mend: 'Ask the owner of the system which row is right; both are kept as versions of the record.',
  noun: 'record versions',
  sql: `
    select v.record_id || ':' || v.run_id as finding_key, v.record_id, null::text as source, null::text as object, null::text as external_id,
      format('The key stands %s times in one export, on lines %s.', count(*), string_agg(v.line::text, ' and ' order by v.line)) as sentence
    from source_record_version v join source_record r using (record_id) join ingest_run i on i.run_id = v.run_id and i.object = r.object
    where r.withdrawn_at is null and r.source not in (${streams.join(', ')})
    group by v.record_id, v.run_id having count(*) > 1`,
  looked: 'select count(*) from source_record_version',
} as const satisfies Check
