import { mostTogether } from '@/model/identity/match/block/block-rule'
import { termWeight } from '@/model/identity/match/term'
import type { GrainModel } from './grain-model'
import { pairSql } from './pair-sql'
import { sideSql } from './side-sql'

/**
 * The statement that finds and weighs partners of entities (`$1 uuid[]`), as SQL text: entities that share a blocking key
 * with one of them, and what both weigh together, where that is at least `$2` thousandths of a bit. Of each comparison the
 * strongest outcome of any two records counts. Of two entities that are both given, each pair comes once.
 */
export function scoreSql({ grain, version, plan, parameters }: GrainModel): string {
  const unseen = termWeight(parameters.records, 1)
  const { columns, joins } = sideSql(plan, { grain, version, unseen }, 'r.own')
  const best = plan.comparisons.map(
    (_, k) => `max(array[w.w${k}, -l.l${k}, w.k${k}]) filter (where l.l${k} > 0) as b${k}`,
  )
  const sum = (from: number, place: 1 | 3) =>
    [from, ...plan.comparisons.map((_, k) => `coalesce(b${k}[${place}], 0)`)].join(' + ')
  const neighbours = (sign: '<' | '>', order: 'desc' | 'asc') =>
    `(select h.record_id from match_key h where h.key = k.key and h.record_id ${sign} k.record_id order by h.record_id ${order} limit ${2 * mostTogether})`
  return `with near as materialized (
    select distinct o.entity_id as e, y.entity_id as f
    from unnest($1::uuid[]) given(entity_id) join membership o on o.entity_id = given.entity_id and o.grain = '${grain}'
      join match_key k on k.record_id = o.record_id
      cross join lateral (${neighbours('<', 'desc')} union all ${neighbours('>', 'asc')}) h
      join membership y on y.record_id = h.record_id
    where y.entity_id <> o.entity_id and not (y.entity_id = any($1::uuid[]) and y.entity_id < o.entity_id)
  ), side as materialized (
    select r.entity_id, r.own, ${columns}
    from (
      select x.entity_id, x.own, m.features from (select e as entity_id, true as own from near union select f, false from near) x
      join membership s on s.entity_id = x.entity_id join match_record m on m.record_id = s.record_id and m.grain = '${grain}'
    ) r ${joins}
  )
  select e, f, weight::integer from (
    select e, f, ${sum(parameters.prior, 1)} - greatest(0, ${sum(parameters.kinPrior, 3)}) as weight from (
      select n.e, n.f, ${best.join(', ')}
      from near n join side a on a.entity_id = n.e and a.own join side b on b.entity_id = n.f and not b.own ${pairSql(plan, parameters)}
      group by n.e, n.f offset 0) each_pair offset 0) weighed
  where weight >= $2`
}
