import { foldDay } from './fold-day'
import type { TimelineItem } from './timeline-item'

/** What one stream gave: its items, newest first, and the first day (inclusive) for which it gave all of them. */
export type StreamPart = { items: readonly TimelineItem[]; completeFrom: string | null }

export type TimelinePage = {
  items: TimelineItem[] /** Day before which the next page begins, or null at the end. */
  next: string | null
}

/**
 * Merges streams into one page of whole days, folded, newest first. A page holds no day that any stream has not given
 * in full, and ends after the day that reaches `most` lines, so that no item is ever repeated or skipped.
 */
export function cutPage(parts: readonly StreamPart[], most: number): TimelinePage {
  const floor =
    parts
      .map((part) => part.completeFrom)
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null
  const all = parts.flatMap((part) => part.items).filter((item) => floor === null || item.day >= floor)
  all.sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? -1 : 1))
  const items: TimelineItem[] = []
  for (const day of [...new Set(all.map((item) => item.day))].toSorted().reverse()) {
    if (items.length >= most) return { items, next: items.at(-1)?.day ?? null }
    items.push(...foldDay(all.filter((item) => item.day === day)))
  }
  return { items, next: floor }
}
