import { allSources } from '../sources/all-sources'
import type { Check } from './check'

const systems = [...new Set(allSources.map((one) => one.source))]
/** A system is late when its quickest object is. */
const limits = systems.map((system) => {
  const hours = Math.min(...allSources.filter((one) => one.source === system).map((one) => one.contract.freshHours))
  return `('${system}', ${hours})`
})

/** Systems that have fallen silent. */
export const staleSource = {
  key: 'stale-source',
  label: 'Late source',
  dimension: 'timeliness',
  severity: 'high',
  owner: { name: 'Platform', team: 'Data' },
  meaning: 'A system’s newest news is older than its contract allows, beside the newest news of any system.',
  harm: 'Screens show yesterday as today for everything that system owns.',
  mend: 'Look at its last import, then ask the owner of the system. The mark goes with the next load.',
  noun: 'systems',
  // The clock is asked only when all have been silent for a day: a nightly load is then late as a whole.
  sql: `
    select s.source as finding_key, null::uuid as record_id, s.source, '*' as object, '' as external_id,
      format('The newest news is %s h older than that of the others; the limit is %s h.', floor(extract(epoch from s.reference - s.newest) / 3600), s.hours) as sentence
    from (
      select l.source, l.hours, max(t.last_changed_at) as newest,
        case when :now - max(max(t.last_changed_at)) over () < interval '24 hours' then max(max(t.last_changed_at)) over () else :now end as reference
      from (values ${limits.join(', ')}) as l (source, hours) join source_state t on t.source = l.source and t.last_changed_at < :now + interval '1 day'
      group by l.source, l.hours) s
    where s.reference - s.newest > make_interval(hours => s.hours)`,
  looked: 'select count(distinct source) from source_state',
} as const satisfies Check
