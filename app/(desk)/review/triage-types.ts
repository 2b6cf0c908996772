import type { FieldValue } from '@/model/fields/field'
import type { PairLine } from '@/server/review/list-pairs'
import type { PairView } from '@/server/review/pair/pair-types'
import type { DecisionKind } from './take-decision'

/** A value a person wants in the merged record, with the reason where it goes against a rule. */
export type Chosen = { field: string; value: FieldValue; reason: string }

/** A decision of this desk: sent in order, taken back in reverse. */
export type Made = {
  id: number
  key: string
  kind: DecisionKind
  view: PairView
  line: PairLine | undefined
  chosen: readonly Chosen[]
  /** What came of it; null until the server has answered. */
  done: { edgeId?: string; opinionId?: string; lasting?: boolean } | null
  failed?: boolean
}

/** A decision the server did not keep, with who was first and when. */
export type Refused = { key: string; names: string; message: string }
