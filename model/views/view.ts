import type { Role } from '../access/roles'
import type { FieldKey } from '../fields/fields'
import type { Purpose } from '../fields/field'
import type { GoldenGrain } from '../grains'
import type { MetricKey } from '../metrics/all-metrics'
import type { DerivedFactKey } from './derived-facts'
import type { ViewListKey } from './view-lists'

/** One fact of a view: a field of the grain, a metric, or a small sum over facts. `beside` is a field shown after it. */
export type ViewFact =
  | { field: string; beside?: string }
  | { metric: MetricKey; beside?: string }
  | { derived: DerivedFactKey }

/** The same as shipped: a field that the grain does not have fails to compile. */
export type ShippedFact<G extends GoldenGrain> =
  | { field: FieldKey<G>; beside?: FieldKey<G> }
  | { metric: MetricKey; beside?: FieldKey<G> }
  | { derived: DerivedFactKey }

export const anchors = ['renewal', 'churn', 'expansion'] as const
export type Anchor = (typeof anchors)[number]

/** Where a view is met: the page of one customer, a board of many, or data for a system. */
export const viewFaces = ['customer', 'board', 'data'] as const
export type ViewFace = (typeof viewFaces)[number]

/** How the columns of lists share the width: reasons first, facts first, or alike. */
export const viewShapes = ['review', 'lookup', 'even'] as const
export type ViewShape = (typeof viewShapes)[number]

/** Lists below the facts, in columns from left to right; those that take the whole width stand below the columns. */
export type ListColumns = readonly (readonly ViewListKey[])[]

/** A screen for one job, declared: it reads the layers below and owns nothing. At most twelve facts a grain. */
export type View = {
  key: string
  label: string
  job: string
  audience: readonly Role[]
  purpose: Purpose
  face: ViewFace
  shape: ViewShape
  facts: { readonly [G in GoldenGrain]?: readonly ViewFact[] }
  lists: { readonly [G in GoldenGrain]?: ListColumns }
  /** What its timeline looks back from first. */
  anchor: Anchor | null
  /** Keys that work on it, besides those of every screen. */
  keys: readonly { key: string; does: string }[]
  /** Identity confidence below which nothing is told, 0 to 1. */
  minConfidence?: number
}

export type ShippedView = View & { facts: { readonly [G in GoldenGrain]?: readonly ShippedFact<G>[] } }

/** Facts a view may show of one grain. */
export const factBudget = 12
