import type { FieldValue } from '../fields/field'
import type { GoldenGrain, Grain } from '../grains'
import type { FactTable } from './source-object'

/** What a record can be known by: normalised, and as it was sent. */
export type SaidIdentifier = { kind: string; value: string; raw: string; verified: boolean }

/** That a record belongs to another. */
export type SaidLink = { kind: string; targetRecordId: string; role: string | null }

/** A row of a fact table, by the names of its columns. */
export type SaidFact = { table: FactTable; columns: Readonly<Record<string, unknown>> }

/** What one row says of one record, in the words of the model. */
export type SaidRecord = {
  recordId: string
  object: string
  externalId: string
  grain: Grain | null
  subjectId: string
  payload: Readonly<Record<string, unknown>>
  /** By the source's own clock, ISO with microseconds; null where it has none. */
  createdAt: string | null
  changedAt: string | null
  attributes: Readonly<Record<string, FieldValue>>
  /** Grain whose fields the attributes are; null where there are none. */
  speaksOf: GoldenGrain | null
  identifiers: readonly SaidIdentifier[]
  links: readonly SaidLink[]
  fact: SaidFact | null
}

/** Something that happened, kept once. */
export type SaidEvent = {
  eventId: string
  recordId: string
  accountRecordId: string | null
  at: string
  kind: string
  properties: Readonly<Record<string, unknown>>
}

/** Everything one row says. */
export type Reading = { records: readonly SaidRecord[]; event: SaidEvent | null }
