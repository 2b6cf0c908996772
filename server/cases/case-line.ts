import type { CaseEvidence, CaseKind } from '@/model/cases/case-kinds'
import type { GoldenGrain } from '@/model/grains'

/** A customer as a case names it: the one it is today. `name` is null where the reader may not see it. */
export type CaseCustomer = { entityId: string; code: string; name: string | null }

/** A reported case as it stands now. Times are ISO 8601; value is yearly, minor units of the reporting currency. */
export type CaseLine = {
  caseId: string
  kind: CaseKind
  grain: GoldenGrain
  customer: CaseCustomer
  other: CaseCustomer | null
  /** Of a duplicate: the pair as the review desk names it, while it waits there. */
  pair: { recordA: string; recordB: string } | null
  evidence: CaseEvidence
  note: string
  raisedBy: string
  mine: boolean
  raisedAt: string
  value: number
  state: 'open' | 'settled' | 'dismissed'
  /** The state follows from a decision on the pair, and would open again if that were undone. */
  byPair: boolean
  version: number
  endedBy: string | null
  endedAt: string | null
  outcome: string | null
}
