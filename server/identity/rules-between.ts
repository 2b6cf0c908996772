import { type SQL, sql } from 'drizzle-orm'

/** Rules that would join two entities, as a JSON list in order. `a` and `b` are SQL. */
export const rulesBetween = (a: string, b: string): SQL =>
  sql.raw(`coalesce((select jsonb_agg(distinct e.rule order by e.rule) from (
      select rule, record_a as one, record_b as other from identity_edge where record_a in (select record_id from membership where entity_id in (${a}, ${b}))
        and origin = 'rule' and verdict = 'same' and retracted_at is null) e
    join membership x on x.record_id = e.one join membership y on y.record_id = e.other where x.entity_id <> y.entity_id
      and y.entity_id in (${a}, ${b})), '[]'::jsonb)`)
