import Link from 'next/link'
import { KeyLink } from '@/components/keys/key-link'
import type { Anchors } from '@/server/timeline/get-anchors'
import { type TimelineKind, timelineKindKeys, timelineKinds } from '@/server/timeline/timeline-item'

const keycaps = { renewal: 'R', churn: 'C', expansion: 'X' } as const
const labels = { renewal: 'Renewal', churn: 'Churn', expansion: 'Expansion' } as const

type Props = { href: string; kinds: readonly TimelineKind[]; anchors: Anchors; anchor: string | undefined }

/** Which kinds are shown, each a link that adds or drops it, and the days to look back from. */
export function TimelineFilter({ href, kinds, anchors, anchor }: Props) {
  const toggled = (kind: TimelineKind) => {
    const next = kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind]
    return `${href}?${new URLSearchParams(next.map((one) => ['kind', one]))}`
  }
  return (
    <div className="flex flex-wrap items-center gap-1.5 px-6 py-3 max-sm:px-4">
      <nav aria-label="Kinds" className="flex flex-wrap gap-1.5">
        <Link className="chip min-h-6" href={href} aria-current={kinds.length ? undefined : 'true'} scroll={false}>
          {kinds.length ? 'All' : <b>All</b>}
        </Link>
        {timelineKindKeys.map((kind) => (
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
      <nav aria-label="Look back from" className="ml-auto flex gap-1">
        {(['renewal', 'churn', 'expansion'] as const).flatMap((key) =>
          anchors[key]
            ? [
                <KeyLink
                  key={key}
                  scope="Timeline"
                  size="small"
                  keycap={keycaps[key]}
                  href={`${href}?anchor=${key}`}
                  aria-current={anchor === key ? 'true' : undefined}
                >
                  {labels[key]}
                </KeyLink>,
              ]
            : [],
        )}
      </nav>
    </div>
  )
}
