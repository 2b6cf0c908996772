import { type Cells, featuresOf } from '../features-of'
import type { Comparison } from '../level'
import type { MatchPlan } from '../plan'

/** What a record itself says of what a comparison compares, as its systems write it; empty where it says nothing. */
export function rawSide(plan: MatchPlan, comparison: Comparison, cells: Cells): string {
  const shown = comparison.shows ?? comparison.needs
  const said = plan.columns.flatMap(({ name }) => {
    const cell = cells[name]
    if (cell === undefined) return []
    const made = featuresOf(plan, { [name]: cell })
    return shown.some((feature) => made[feature] !== undefined) ? [cell].flat() : []
  })
  return [...new Set(said)].join(', ')
}
