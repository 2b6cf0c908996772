import type { SourceKey } from '@/model/source-systems'

/** The kinds a timeline can be filtered by, in the order they are offered. */
export const timelineKinds = {
  stage: 'Lifecycle',
  subscription: 'Subscription',
  money: 'Invoices and payments',
  ticket: 'Tickets',
  order: 'Orders and carts',
  usage: 'Usage and visits',
  campaign: 'Campaigns',
  consent: 'Consent',
  note: 'Notes',
  identity: 'Identity',
} as const

export type TimelineKind = keyof typeof timelineKinds
export const timelineKindKeys = Object.keys(timelineKinds) as TimelineKind[]

/** Something that happened. `at` is ISO 8601 with microseconds; `day` the date in the desk's zone, `YYYY-MM-DD`; money in minor units. */
export type TimelineItem = {
  id: string
  at: string
  day: string
  kind: TimelineKind
  source: SourceKey | null
  title: string
  note: string | null
  tone: 'plain' | 'minor' | 'risk'
  amount: { minor: number; currency: string } | null
  /** Receipt reference of what the item rests on. */
  of: string | null
  /** Items of one day with one key may be folded into one line of `many`. */
  fold: { key: string; many: string }
  /** How many this line stands for. */
  count: number
}
