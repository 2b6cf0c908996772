import type { SourceKey } from '@/model/source-systems'
import type { TimelineKind } from '@/model/timeline/timeline-kinds'

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
