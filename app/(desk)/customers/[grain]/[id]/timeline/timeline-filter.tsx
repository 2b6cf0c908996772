import { Link } from '@/components/ui/link'
import { type TimelineKind, timelineKinds } from '@/model/timeline/timeline-kinds'
import { type TimelineWish, timelineHref } from './timeline-asked'

/** Which of the `offered` kinds are shown, each a link that adds or drops it. */
export function TimelineFilter(props: { href: string; wish: TimelineWish; offered: readonly TimelineKind[] }) {
  const { href, wish, offered } = props
  const { kinds } = wish
  const toggled = (kind: TimelineKind) =>
    timelineHref(href, wish, {
      kinds: kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind],
    })
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-6 py-3 max-sm:px-4">
      <nav aria-label="Kinds" className="flex flex-wrap gap-1.5">
        <Link
          className="chip min-h-6"
          href={timelineHref(href, wish, { kinds: [] })}
          aria-current={kinds.length ? undefined : 'true'}
          scroll={false}
        >
          {kinds.length ? 'All' : <b>All</b>}
        </Link>
        {offered.map((kind) => (
          <Link
            key={kind}
            className="chip min-h-6"
            href={toggled(kind)}
            aria-current={kinds.includes(kind) ? 'true' : undefined}
            scroll={false}
          >
            {kinds.includes(kind) ? <b>{timelineKinds[kind]}</b> : timelineKinds[kind]}
          </Link>
        ))}
      </nav>
    </div>
  )
}
