import type { Classification } from '../access/classifications'
import type { SourceKey } from '../source-systems'

export type FieldType = 'text' | 'date' | 'timestamp' | 'integer' | 'money' | 'boolean'

/** Values a field of each type holds: dates are `YYYY-MM-DD`, timestamps ISO 8601 UTC, money integer minor units. */
export type FieldValue = string | number | boolean

/** How the winning value is chosen among the records of one entity. */
export type Survivorship = {
  /** Systems in the order they are trusted; a system not named comes after all of them. */
  prefer: readonly SourceKey[]
  /** Between records of equally trusted systems. `recent` is by the source's own clock. */
  tie: 'recent' | 'earliest' | 'complete'
  /** A documented departure from the general order, in a sentence. */
  exception?: string
}

/** What fields may be used for. */
export const purposeKeys = [
  'service',
  'account_management',
  'marketing',
  'analytics',
  'ai_support',
  'ai_scoring',
] as const
export type Purpose = (typeof purposeKeys)[number]

export type Field = {
  label: string
  meaning: string
  type: FieldType
  classification: Classification
  survivorship: Survivorship
  purposes: readonly Purpose[]
  /** Fields of one group move together: all are taken from one record. */
  group?: string
  /** Hours after which the value counts as stale; absent means it does not age. */
  freshHours?: number
}

export type FieldSet = Readonly<Record<string, Field>>
