import type { FeatureType } from '@/model/identity/match/feature'
import type { MatchPlan } from '@/model/identity/match/plan'
import { columnOf, commonColumn, rarestColumn, totalColumn, weightColumn } from './feature-columns'
import { weighedFeatures } from './weighed-features'

/** Which version's terms count, and what a value weighs that none of them names. */
export type TermsOf = { grain: string; version: number; unseen: number }

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`
const sqlType: Record<FeatureType, string> = { text: 'text', number: 'integer', list: 'text[]' }

/**
 * Select list and joins that unfold `r.features` into columns, as SQL text: one for each feature, the total weight of lists
 * whose words are weighed and, for rows where `own` holds, the weights of their values. `own` is an SQL condition.
 */
export function sideSql(plan: MatchPlan, terms: TermsOf, own: string): { columns: string; joins: string } {
  const names = Object.entries(plan.features)
  const { summed, rare } = weighedFeatures(plan)
  const record = `cross join lateral jsonb_to_record(r.features) as f(${names.map(([name, type]) => `${columnOf(name)} ${sqlType[type]}`).join(', ')})`
  const weightOf = (value: string, name: string) =>
    `coalesce((select t.weight from match_term t where t.grain = ${literal(terms.grain)} and t.version = ${terms.version} and t.feature = ${literal(name)} and t.value = ${value}), ${terms.unseen})`
  const weight = [...new Set([...summed, ...rare])].map((name) =>
    plan.features[name] === 'list'
      ? `case when ${own} then (select array_agg(${weightOf('v.value', name)} order by v.n) from unnest(f.${columnOf(name)}) with ordinality v(value, n)) end as ${weightColumn(name)}`
      : `case when ${own} and f.${columnOf(name)} is not null then ${weightOf(`f.${columnOf(name)}`, name)} end as ${weightColumn(name)}`,
  )
  const total = summed.map(
    (name) =>
      `(select coalesce(sum(${weightOf('v.value', name)}), 0) from unnest(f.${columnOf(name)}) v(value)) as ${totalColumn(name)}`,
  )
  return { columns: [...names.map(([name]) => `f.${columnOf(name)}`), ...weight, ...total].join(', '), joins: record }
}

/** Select list with the term weights of what both sides of a pair have, as SQL text. Side `a` is one with weights. */
export function commonSql(plan: MatchPlan): string {
  const { summed, rare } = weighedFeatures(plan)
  const shared = (name: string, aggregate: 'sum' | 'max') =>
    `case when a.${columnOf(name)} && b.${columnOf(name)} then (select ${aggregate}(c.weight) from unnest(a.${columnOf(name)}, a.${weightColumn(name)}) as c(value, weight) where c.value = any(b.${columnOf(name)})) end`
  const equal = (name: string) => `case when a.${columnOf(name)} = b.${columnOf(name)} then a.${weightColumn(name)} end`
  return [
    ...summed.map((name) => `${shared(name, 'sum')} as ${commonColumn(name)}`),
    ...rare.map(
      (name) =>
        `(${plan.features[name] === 'list' ? shared(name, 'max') : equal(name)})::bigint as ${rarestColumn(name)}`,
    ),
  ].join(', ')
}
