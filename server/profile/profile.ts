import type { FieldType, FieldValue } from '@/model/fields/field'
import type { GoldenGrain } from '@/model/grains'
import type { MetricKey } from '@/model/metrics/all-metrics'
import type { SourceKey } from '@/model/source-systems'
import type { Staleness } from './source-freshness'

/** One golden value as the reader may see it. `hidden` when the role may not read it; `masked` is its partial form. */
export type ProfileValue = {
  field: string
  label: string
  meaning: string
  type: FieldType
  value: FieldValue | null
  masked: string | null
  hidden: boolean
  /** Null where the source of a hidden value is not told. */
  source: SourceKey | null
  recordId: string | null
  changedAt: string | null
  freshness: Staleness
}

export type ProfileMetric = {
  value: number
  currency: string | null
  detail: Record<string, unknown>
  day: string
  computedAt: string
}

/** A customer with everything its views take from the golden record and the metrics. Times are ISO 8601. */
export type Profile = {
  grain: GoldenGrain
  entityId: string
  /** The id asked for is a retired one. */
  moved: boolean
  code: string
  name: string | null
  values: Readonly<Record<string, ProfileValue>>
  metrics: Readonly<Partial<Record<MetricKey, ProfileMetric>>>
  sources: readonly SourceKey[]
  recordCount: number
  confidence: number
  openPairs: number
  arrivedAt: string
  stageSince: string | null
}
