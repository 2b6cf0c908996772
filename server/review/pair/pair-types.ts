import type { GoldenGrain } from '@/model/grains'
import type { AskedAgain } from '@/model/identity/asked-again'
import type { WaterfallStep } from '@/model/identity/match/entities/waterfall'
import type { ComparedField, Content } from '@/model/survivorship/compare-fields'
import type { Consequences } from '../pair-consequences'
import type { PairHands } from './pair-hands'
import type { PairMember } from './pair-members'

export type PairSide = {
  entityId: string
  code: string
  name: string
  sources: string[]
  since: string | null
  records: number
  members: PairMember[]
  /** What its records and pins say, in fields the asker may read: enough to work out the merged record anywhere. */
  said: Content
}

/** Everything a person needs to decide a pair. `left` would survive; `status` other than open or later means it was decided. */
export type PairView = {
  recordA: string
  recordB: string
  version: number
  status: string
  grain: GoldenGrain
  band: 'likely' | 'unsure' | 'different'
  reason: 'lookalike' | 'clash' | 'shared' | 'proposed' | 'weak'
  /** Who proposed the pair and why, where a person did. */
  note: string | null
  weight: number
  probability: number
  /** Whether decisions have confirmed the probability, and how many did. */
  calibrated: boolean
  decisions: number
  /** Match weight in bits from which a pair counts as likely. */
  likelyFrom: number
  comparisons: WaterfallStep[]
  /** What a person had said of it before, and what has changed since. */
  askedAgain: AskedAgain | null
  /** What speaks against one customer, strongest first, in sentences. */
  against: string[]
  /** Of a weak link: what holds the two halves of one customer together. */
  link: string | null
  left: PairSide
  right: PairSide
  fields: ComparedField[]
  consequences: Consequences
  hands: PairHands
}
