import type { ReactNode } from 'react'
import { KeyLink } from '@/components/keys/key-link'
import { type TimelineAnchor, timelineAnchorKeys, timelineAnchors } from '@/model/timeline/anchors'
import { type TimelineWish, timelineHref } from './timeline-asked'

type Props = { href: string; wish: TimelineWish; offered: readonly TimelineAnchor[]; children: ReactNode }

/** The moments to look back from, each with its key; those this customer never had are absent. What stands at the right follows. */
export function AnchorChoice({ href, wish, offered, children }: Props) {
  const shown = timelineAnchorKeys.filter((key) => offered.includes(key))
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line px-6 py-2 max-sm:px-4">
      {shown.length ? <span className="text-2 text-ink-2">Look back from</span> : null}
      <nav aria-label="Look back from" className="flex flex-wrap gap-1">
        {shown.map((key) => (
          <KeyLink
            key={key}
            scope="Timeline"
            size="small"
            keycap={timelineAnchors[key].keycap}
            keyLabel={timelineAnchors[key].label}
            href={timelineHref(href, wish, { anchor: key, at: undefined, before: undefined })}
            scroll={false}
            aria-current={wish.anchor === key ? 'true' : undefined}
          >
            {wish.anchor === key ? <b>{timelineAnchors[key].label}</b> : timelineAnchors[key].label}
          </KeyLink>
        ))}
      </nav>
      {wish.anchor ? (
        <KeyLink
          scope="Timeline"
          size="small"
          variant="quiet"
          keycap="E"
          keyLabel="Everything again"
          href={timelineHref(href, wish, { anchor: undefined, at: undefined, routine: false })}
          scroll={false}
        >
          Everything
        </KeyLink>
      ) : null}
      {children}
    </div>
  )
}
