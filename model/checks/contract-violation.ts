import { allSources } from '../sources/all-sources'
import type { Check } from './check'

/** Where a row as received holds its own id: the first cell, or the field of that name. */
const idOfRow = allSources
  .filter((one) => one.format === 'jsonl')
  .map((one) => {
    const id = one.event?.id ?? one.records[0]?.id
    return `when '${one.source}.${one.object}' then substring(raw from '"${id}"\\s*:\\s*"([^"]*)"')`
  })

/** Rows kept aside because they broke their contract. */
export const contractViolation = {
  key: 'contract-violation',
  label: 'Row kept aside',
  dimension: 'validity',
  severity: 'medium',
  owner: { name: 'Ines Aldous', team: 'Data' },
  meaning: 'A row broke the contract of its source object and waits outside.',
  harm: 'What it says is missing from the customer it is about.',
  mend: 'Have it corrected at the source and loaded again, or change the contract and replay it.',
  noun: 'rows kept aside',
  sql: `
    select distinct on (1) md5(source || '.' || object || ':' || raw) as finding_key, null::uuid as record_id, source, object,
      left(coalesce(case source || '.' || object ${idOfRow.join(' ')} else trim(both '"' from split_part(raw, ',', 1)) end, 'line ' || line), 80) as external_id,
      format('Line %s was kept aside%s.', line, case when column_name is null then '' else format(' for its column %s', column_name) end) as sentence
    from rejected_row where resolved_run_id is null
    order by 1, line`,
  looked: 'select count(*) from rejected_row',
} as const satisfies Check
