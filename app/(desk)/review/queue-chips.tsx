import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import type { QueueAsked } from './review-params'
import { sayAsked } from './say-asked'

/** The filters of the queue as chips that drop them, and the queues kept under a name. */
export function QueueChips({ asked, saved }: { asked: QueueAsked; saved: ReactNode }) {
  const chips = sayAsked(asked)
  return (
    <div className="queue-chips">
      {chips.length ? (
        <ul aria-label="Filters" data-plain="what the reader asked for">
          {chips.map(({ key, text, removeHref }) => (
            <li key={key}>
              <Chip removeHref={removeHref}>{text}</Chip>
            </li>
          ))}
        </ul>
      ) : (
        <span className="text-ink-3">All of it</span>
      )}
      <span className="ml-auto">{saved}</span>
    </div>
  )
}
