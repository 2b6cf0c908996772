import type { FieldValue } from '@/model/fields/field'
import type { SentRow } from './sent-row'

/** What a decision says of two records, the smaller id first. */
export type DecidedEdge = { a: string; b: string; verdict: 'same' | 'different' }

/** A value set on a record's field. */
export type PinnedValue = { recordId: string; field: string; value: FieldValue }

/**
 * What the log keeps of an act that was accepted: concrete rows and record ids, nothing that depends on who was whom at
 * the time. Replaying the entries from nothing must give everything back.
 */
export type Entry =
  | { kind: 'rows'; rows: readonly SentRow[] }
  | {
      kind: 'decide'
      id: string
      edges: readonly DecidedEdge[]
      /** The pair of founding records that was asked about; null for a cut. */
      pair: readonly [a: string, b: string] | null
      overrides: readonly PinnedValue[]
    }
  | { kind: 'later'; pair: readonly [a: string, b: string] }
  | { kind: 'undo'; id: string }
  | { kind: 'pin'; set: PinnedValue }
  | { kind: 'unpin'; recordId: string; field: string }

/** An act that the product refuses, and why. */
export type Refusal = {
  kind: 'refused'
  because: 'alone' | 'one already' | 'judged' | 'different' | 'undone already' | 'nothing there'
}

export type Decision = Extract<Entry, { kind: 'decide' }>
