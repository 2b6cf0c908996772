import type { Classification } from '@/model/access/classifications'
import type { FieldType, FieldValue } from '@/model/fields/field'
import type { SourceKey } from '@/model/source-systems'
import type { ConsentMatrix } from '../profile/get-consent'
import type { DerivedValue } from '../profile/get-derived-facts'

/** What stands beside a fact. */
export type BesideReading = { key: string; label: string; type: FieldType; value: FieldValue; reference: string }

/**
 * A fact of a view as one role may have it. `shown` carries the value, `masked` its partial text, `none` says that no
 * source has one, `withheld` why it is kept back. Money is in minor units of `currency`; times are ISO 8601.
 */
export type FactReading = {
  key: string
  kind: 'field' | 'metric' | 'derived'
  label: string
  meaning: string
  classification: Classification
  state: 'shown' | 'masked' | 'none' | 'withheld'
  reason: string | null
  /** Type of a field, unit of a metric, `sum` of a small sum. */
  type: string
  /** Set for a field. */
  fieldType: FieldType | null
  value: FieldValue | DerivedValue | ConsentMatrix['rows'][number] | null
  currency: string | null
  masked: string | null
  beside: BesideReading | null
  sources: readonly SourceKey[]
  recordId: string | null
  changedAt: string | null
  freshness: { since: string | null; limitHours: number | null; stale: boolean }
  /** Version of the metric's definition it was worked out with. */
  definitionVersion: number | null
  reference: string
}

/** The same with nothing in it but why. */
export const withheld = (reading: FactReading, reason: string): FactReading => ({
  ...reading,
  state: 'withheld',
  reason,
  value: null,
  masked: null,
  beside: null,
  currency: null,
  recordId: null,
  changedAt: null,
})
