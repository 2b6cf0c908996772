import type { Role } from '../access/roles'
import type { FieldKey } from '../fields/fields'
import type { Purpose } from '../fields/field'
import type { GoldenGrain } from '../grains'
import type { MetricKey } from '../metrics/all-metrics'
import type { DerivedFactKey } from './derived-facts'

/** One fact of a view: a field of the grain, a metric, or a small sum over facts. `beside` is a field shown after it. */
export type ViewFact<G extends GoldenGrain> =
  | { field: FieldKey<G>; beside?: FieldKey<G> }
  | { metric: MetricKey; beside?: FieldKey<G> }
  | { derived: DerivedFactKey }

/** Lists a view may show below its facts. */
export type ViewList =
  | 'health'
  | 'active-users'
  | 'expansion'
  | 'open-tickets'
  | 'same-point'
  | 'lanes'
  | 'identity'
  | 'entitlements'
  | 'recent-tickets'
  | 'orders'
  | 'known-issues'
  | 'consent'
  | 'reveals'
  | 'members'
  | 'conflicts'
  | 'edges'
  | 'relationships'
  | 'decisions'

export type Anchor = 'renewal' | 'churn' | 'expansion'

/** A screen for one job, declared: it reads the layers below and owns nothing. At most twelve facts a grain. */
export type View = {
  key: string
  label: string
  job: string
  audience: readonly Role[]
  purpose: Purpose
  facts: { readonly [G in GoldenGrain]?: readonly ViewFact<G>[] }
  lists: readonly ViewList[]
  anchor: Anchor | null
}
