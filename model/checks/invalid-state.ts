import { stages } from '../lifecycle/stages'
import type { Check } from './check'

const ends = `null::text as source, null::text as object, null::text as external_id`
const allowed = Object.entries(stages).flatMap(([from, stage]) => stage.next.map((to) => `('${from}', '${to}')`))

/** States and moves between them that the business does not know. */
export const invalidState = {
  key: 'invalid-state',
  label: 'Impossible state',
  dimension: 'validity',
  severity: 'medium',
  owner: { name: 'Ines Aldous', team: 'Data' },
  meaning:
    'An account went from one stage to another it cannot reach, or something is paid, cancelled or solved without a day.',
  harm: 'Funnels, churn and answer times miscount it.',
  mend: 'Correct the stage in the CRM, or the day in the system that owns it.',
  noun: 'states',
  sql: `
    select s.record_id || ':' || s.fact_id as finding_key, s.record_id, ${ends},
      format('Went from %s to %s on %s.', replace(s.before, '_', ' '), replace(s.stage, '_', ' '), to_char(s.at, 'YYYY-MM-DD')) as sentence
    from (select *, lag(stage) over (partition by record_id order by at, fact_id) as before from stage_change) s
    where s.before is not null and s.before <> s.stage and (s.before, s.stage) not in (${allowed.join(', ')})
    union all
    select i.fact_id || ':undated', i.fact_id, ${ends}, 'Paid, yet without a day of payment.' from invoice i where i.status = 'paid' and i.paid_at is null
    union all
    select s.fact_id || ':undated', s.fact_id, ${ends}, 'Cancelled, yet without a day of cancellation.' from subscription s where s.status = 'canceled' and s.canceled_at is null
    union all
    select t.fact_id || ':undated', t.fact_id, ${ends}, 'Solved, yet without a time.' from ticket t where t.status in ('solved', 'closed') and t.solved_at is null`,
  looked:
    'select (select count(*) from stage_change) + (select count(*) from invoice) + (select count(*) from subscription) + (select count(*) from ticket)',
} as const satisfies Check
