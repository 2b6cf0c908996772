import { Sourced } from '@/app/receipt/sourced'
import { sourceOf } from '@/app/receipt/source-of'
import { formatDate } from '@/components/format/format-date'
import { formatDistance } from '@/components/format/format-distance'
import { formatMoney } from '@/components/format/format-money'
import { formatTime } from '@/components/format/format-time'
import { Glyph } from '@/components/ui/glyph'
import { SourceMark } from '@/components/ui/source-mark'
import type { TimelineItem } from '@/server/timeline/timeline-item'

/** Items under the days they happened on, newest first. */
export function TimelineDays({ items, now }: { items: readonly TimelineItem[]; now: Date }) {
  const days = [...new Set(items.map((item) => item.day))]
  return (
    <ol>
      {days.map((day) => (
        <li key={day} className="grid grid-cols-[132px_minmax(0,1fr)] border-t border-line py-1.5 max-sm:grid-cols-1">
          <h2 className="py-1 text-ink-2">
            {formatDate(day)} <span className="text-2 text-ink-3">{formatDistance(day, now)}</span>
          </h2>
          <ul>{items.map((item) => (item.day === day ? <Item key={item.id} item={item} /> : null))}</ul>
        </li>
      ))}
    </ol>
  )
}

function Item({ item }: { item: TimelineItem }) {
  return (
    <li className="grid min-h-7 grid-cols-[20px_44px_minmax(0,1fr)_auto] items-baseline gap-x-2 py-0.5">
      <span>{item.source ? <SourceMark {...sourceOf(item.source)} /> : null}</span>
      <time dateTime={item.at} className="num text-2 text-ink-3">
        {formatTime(item.at)}
      </time>
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {item.tone === 'risk' ? <Glyph name="risk" label="Risk" className="mr-1.5" /> : null}
        <span className={item.tone === 'minor' ? 'text-ink-2' : undefined}>
          {item.of ? (
            <Sourced of={item.of} name={item.title}>
              {item.title}
            </Sourced>
          ) : (
            item.title
          )}
        </span>
        {item.note ? <span className="ml-2 text-2 text-ink-3">{item.note}</span> : null}
      </span>
      <span className="num">{item.amount ? formatMoney(item.amount.minor, item.amount.currency) : null}</span>
    </li>
  )
}
