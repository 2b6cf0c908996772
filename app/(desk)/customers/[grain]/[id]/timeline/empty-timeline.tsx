import { FaceEmpty } from '@/components/ui/face-empty'
import { FaceFilteredEmpty } from '@/components/ui/face-filtered-empty'
import { type TimelineWish, timelineHref } from './timeline-asked'

type Props = { href: string; wish: TimelineWish; more: boolean; anchored: boolean }

/** A page of the stream with nothing in it: why, and what to drop. */
export function EmptyTimeline({ href, wish, more, anchored }: Props) {
  if (wish.q) {
    return (
      <FaceFilteredEmpty
        title={more ? `Nothing says “${wish.q}” so far` : `Nothing says “${wish.q}”`}
        note={more ? 'There is more, earlier.' : undefined}
        removeHref={timelineHref(href, wish, { q: '' })}
        removeLabel="Search for nothing"
      />
    )
  }
  if (wish.kinds.length) {
    return (
      <FaceFilteredEmpty
        title="Nothing of these kinds"
        removeHref={timelineHref(href, wish, { kinds: [] })}
        removeLabel="Show all kinds"
      />
    )
  }
  if (anchored && !wish.routine) {
    return (
      <FaceFilteredEmpty
        title="Nothing changed in that time"
        removeHref={timelineHref(href, wish, { routine: true })}
        removeLabel="Show routine too"
      />
    )
  }
  return <FaceEmpty title="Nothing happened">Facts appear here as sources bring them.</FaceEmpty>
}
