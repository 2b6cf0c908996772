import type { FeatureValue } from '@/model/identity/match/feature'
import { featureMakers } from '@/model/identity/match/features-of'
import type { MatchPlan } from '@/model/identity/match/plan'
import type { FeatureTable } from '@/model/identity/match/table'
import type { Columns } from './column'
import { distinctRows } from './distinct-rows'
import { type FeatureBuilder, featureBuilders, type TableFeature } from './feature-builder'

/**
 * The features of all rows of a file, in shared memory. What `featuresOf` would give row by row, but each maker runs once for
 * each distinct combination of the cells that it reads.
 */
export function featureTable(plan: MatchPlan, { rows, columns }: Columns): FeatureTable {
  const made = new Map<string, TableFeature>()
  for (const { from, read } of featureMakers(plan)) {
    const own = columns.filter(({ name }) => from.includes(name))
    const { caseOf, firsts } = distinctRows(own, rows)
    const builders = new Map<string, FeatureBuilder>()
    const cells: Record<string, string | undefined> = {}
    const into: Record<string, FeatureValue | undefined> = {}
    let cases = 0
    for (const row of firsts) {
      for (const { name, ids, values } of own) cells[name] = values[ids[row] ?? 0] || undefined
      read(cells, into)
      for (const name in into) {
        const builder = builders.get(name) ?? begin(name, cases)
        builders.set(name, builder)
        builder.add(cases, into[name])
        into[name] = undefined
      }
      cases++
    }
    for (const [name, builder] of builders) if (name in plan.features) made.set(name, builder.spread(caseOf))
  }
  const all = Object.entries(plan.features).map(([name, type]): [string, TableFeature] => [
    name,
    made.get(name) ?? featureBuilders[type]().spread(new Int32Array(rows)),
  ])
  return { rows, features: new Map(all) }

  /** A feature that the first cases did not have. */
  function begin(name: string, cases: number) {
    const builder = featureBuilders[plan.features[name] ?? 'text']()
    for (let before = 0; before < cases; before++) builder.add(before, undefined)
    return builder
  }
}
