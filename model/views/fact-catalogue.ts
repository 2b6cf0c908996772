import { type Classification, classifications } from '../access/classifications'
import type { Role } from '../access/roles'
import type { FieldSet, FieldType, Purpose } from '../fields/field'
import { fields } from '../fields/fields'
import type { GoldenGrain } from '../grains'
import { allMetrics } from '../metrics/all-metrics'
import { isCommercial, type Metric } from '../metrics/metric'
import { type SourceKey, sourceKeys } from '../source-systems'
import { derivedFactKeys, derivedFacts } from './derived-facts'
import { factKey } from './fact-key'
import type { ViewFact } from './view'

/** What may stand in a view of a grain: with what it means, where it is from, how fresh it must be, and who reads it. */
export type CatalogueEntry = {
  key: string
  fact: ViewFact
  kind: 'field' | 'metric' | 'derived'
  label: string
  meaning: string
  sources: readonly SourceKey[]
  /** Hours after which it counts as stale; null where it does not age or is counted when the page is opened. */
  freshHours: number | null
  classification: Classification
  readers: readonly Role[]
  /** Purposes it is declared for; null where that is not declared. */
  purposes: readonly Purpose[] | null
  type: FieldType | Metric['unit'] | 'sum'
}

type Said = Pick<CatalogueEntry, 'kind' | 'label' | 'meaning' | 'sources' | 'freshHours' | 'purposes' | 'type'>

const entry = (fact: ViewFact, classification: Classification, said: Said): CatalogueEntry => ({
  key: factKey(fact),
  fact,
  classification,
  readers: classifications[classification].readers,
  ...said,
})

/** Class of a metric's values: those in money are commercial, as the row policies have it. */
export const classOfMetric = (metric: Pick<Metric, 'unit' | 'commercial'>): Classification =>
  isCommercial(metric) ? 'commercial' : 'internal'

function entriesOf(grain: GoldenGrain): CatalogueEntry[] {
  const set: FieldSet = fields[grain]
  const metrics: readonly (Metric & { key: (typeof allMetrics)[number]['key'] })[] = allMetrics
  return [
    ...Object.entries(set).map(([key, field]) =>
      entry({ field: key }, field.classification, {
        kind: 'field',
        label: field.label,
        meaning: field.meaning,
        sources: field.survivorship.prefer.length ? field.survivorship.prefer : sourceKeys,
        freshHours: field.freshHours ?? null,
        purposes: field.purposes,
        type: field.type,
      }),
    ),
    ...metrics
      .filter((metric) => metric.grain === grain)
      .map((metric) =>
        entry({ metric: metric.key }, classOfMetric(metric), {
          kind: 'metric',
          label: metric.label,
          meaning: metric.meaning,
          sources: metric.sources,
          freshHours: metric.freshHours,
          purposes: null,
          type: metric.unit,
        }),
      ),
    ...derivedFactKeys.flatMap((key) => {
      const fact: { needs?: Classification; grains: readonly GoldenGrain[] } = derivedFacts[key]
      if (!fact.grains.includes(grain)) return []
      const { label, meaning, source } = derivedFacts[key]
      return [
        entry({ derived: key }, fact.needs ?? 'internal', {
          kind: 'derived',
          label,
          meaning,
          sources: [source],
          freshHours: null,
          purposes: null,
          type: 'sum',
        }),
      ]
    }),
  ]
}

const catalogues: Readonly<Record<GoldenGrain, readonly CatalogueEntry[]>> = {
  account: entriesOf('account'),
  company: entriesOf('company'),
  person: entriesOf('person'),
  household: entriesOf('household'),
}

/** Everything a view of this grain may show: its fields, then the metrics measured at it, then small sums over its facts. */
export const catalogueOf = (grain: GoldenGrain): readonly CatalogueEntry[] => catalogues[grain]

/** One entry of the catalogue by its fact's key, or undefined where the grain has no such fact. */
export const catalogueEntry = (grain: GoldenGrain, key: string): CatalogueEntry | undefined =>
  catalogueOf(grain).find((one) => one.key === key)
