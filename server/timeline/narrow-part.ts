import type { StreamPart } from './cut-page'
import { behindDay } from './position'
import type { TimelineItem } from './timeline-item'

/** What of a timeline is wanted: back to a day, `YYYY-MM-DD`, and only what changed something, without routine. */
export type Narrowed = { since?: string | undefined; changes: boolean }

/**
 * A stream's part without what is not wanted. One that reaches back beyond `since` ends there, so that the page does not
 * offer an earlier one.
 */
export function narrowPart(part: StreamPart, { since, changes }: Narrowed): StreamPart {
  const wanted = (item: TimelineItem) => (!since || item.day >= since) && (!changes || item.tone !== 'minor')
  const done = since !== undefined && part.end !== null && part.end.at < behindDay(since).at
  return { items: part.items.filter(wanted), end: done ? null : part.end }
}

/** Does an item say this in its title or note? Case does not count. */
export const saysText = (item: Pick<TimelineItem, 'title' | 'note'>, text: string): boolean =>
  `${item.title} ${item.note ?? ''}`.toLocaleLowerCase('en-GB').includes(text.toLocaleLowerCase('en-GB'))
