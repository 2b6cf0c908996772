import type { CaseEvidence, CaseKind } from '@/model/cases/case-kinds'
import type { DoubtedNumber } from '@/model/cases/doubted-number'
import type { GoldenGrain } from '@/model/grains'

/** A customer as a case names it: the one it is today. `name` is null where the reader may not see it. */
export type CaseCustomer = { entityId: string; code: string; name: string | null }

/** What a case is about: one customer or two that may be one, or a total or figure that is of no customer. */
export type CaseAbout =
  | {
      about: 'customer'
      grain: GoldenGrain
      customer: CaseCustomer
      other: CaseCustomer | null
      /** Of a duplicate: the pair as the review desk names it, while it waits there. */
      pair: { recordA: string; recordB: string } | null
    }
  | { about: 'number'; number: DoubtedNumber }

/** A reported case as it stands now. Times are ISO 8601; value is yearly, minor units of the reporting currency. */
export type CaseLine = CaseAbout & {
  caseId: string
  kind: CaseKind
  evidence: CaseEvidence
  note: string
  raisedBy: string
  mine: boolean
  raisedAt: string
  value: number
  state: 'open' | 'settled' | 'dismissed'
  /** The state follows from a decision on the pair, and would open again if that were undone. */
  byPair: boolean
  /** The reader may close it, or open it again: the steward, and of a number who speaks for its department. */
  decides: boolean
  version: number
  endedBy: string | null
  endedAt: string | null
  outcome: string | null
}
