import { foldDay } from './fold-day'
import { behindDay, comparePositions, dayCutBy, type Position, writePosition } from './position'
import type { TimelineItem } from './timeline-item'

/** What one stream gave: its items, newest first, and the position up to which it gave all of them; null when to its end. */
export type StreamPart = { items: readonly TimelineItem[]; end: Position | null }

export type TimelinePage = {
  items: TimelineItem[]
  /** Position behind which the next page begins, as text, or null at the end. */
  next: string | null
}

/**
 * Merges streams into one page, folded, newest first. It holds whole days as long as every stream gave them in full, and
 * ends after the day that reaches `most` lines. A day that is more than a page by itself is cut at an exact position,
 * so that no item is ever repeated or skipped.
 */
export function cutPage(parts: readonly StreamPart[], most: number): TimelinePage {
  const floor = parts.flatMap((part) => part.end ?? []).toSorted(comparePositions)[0] ?? null
  const all = parts.flatMap((part) => part.items).filter((item) => floor === null || comparePositions(item, floor) <= 0)
  all.sort(comparePositions)
  const cut = floor && dayCutBy(floor)
  const items: TimelineItem[] = []
  let shown: string | null = null
  for (const day of new Set(all.map((item) => item.day))) {
    if (shown !== null && (items.length >= most || day === cut)) return { items, next: writePosition(behindDay(shown)) }
    items.push(...foldDay(all.filter((item) => item.day === day)))
    shown = day
  }
  return { items, next: floor && writePosition(floor) }
}
