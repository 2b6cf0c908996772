import type { GoldenGrain } from '@/model/grains'
import type { View, ViewFact } from '@/model/views/view'

/** The facts of a view that stand in the grid at its top: all, or those that its list of identity fields does not show. */
export function gridFacts(view: View, grain: GoldenGrain): readonly ViewFact[] {
  const facts = view.facts[grain] ?? []
  return view.lists[grain]?.flat().includes('identity') ? facts.filter((fact) => !('field' in fact)) : facts
}
