import type { HealthSegment } from '@/model/metrics/explain-health'

/** A number beside something that waits. `of` is the reference of its receipt. */
export type HomeFigure = { label: string; text: string; of: string; health?: { level: HealthSegment; score: number } }

/** One thing that waits: what it is, one sentence why, and where it leads. */
export type HomeItem = {
  key: string
  /** Readable code or number. */
  code?: string
  title: string
  sub: string
  /** Reference of the receipt of the sentence, and of how it stands where that has none of its own. */
  of?: string
  /** What "done" remembers in place of the sentence, where that one changes with every day that passes. */
  mark?: string
  /** How it stands, at the end of its line. `of` is the reference of its receipt. */
  end?: { text: string; tone?: 'good' | 'watch' | 'risk' | 'plain'; score?: number; of?: string }
  figures?: readonly HomeFigure[]
  href: string
  /** Put aside by the reader: done until its sentence changes, or snoozed until a morning. */
  aside?: 'done' | 'snoozed'
}

/** One kind of thing that waits for a role. `say` is said even when nothing waits. */
export type HomeSection = {
  key: string
  title: string
  /** How many there are in all, not only those listed. */
  count: number
  say: string
  /** Reference of the receipt of the count and of what is said of it. */
  of?: string
  href: string
  /** What following it shows: "All renewals". */
  more: string
  items: HomeItem[]
  /** How many items are not listed. */
  left: number
  /** What those are, where "12 more" would not say it. */
  leftSay?: string
  /** How many of the items listed the reader has put aside. */
  aside?: number
  /** How many the reader has worked since this morning. */
  worked?: number
}
