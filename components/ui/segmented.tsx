import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { joinClasses } from '@/components/ui/join-classes'
import { Keycap } from '@/components/ui/keycap'

/** One choice; give `name` when the label is an icon alone. */
export type Segment = { key: string; label: ReactNode; href: string; keycap?: string; current?: boolean; name?: string }

/** A choice of one among a few, each a URL. */
export function Segmented(props: { label: string; items: readonly Segment[]; size?: 'small' }) {
  return (
    <nav aria-label={props.label} className={joinClasses('seg', props.size)}>
      {props.items.map((item) => (
        <Link
          key={item.key}
          href={item.href}
          scroll={false}
          aria-current={item.current ? 'true' : undefined}
          aria-label={item.name}
        >
          {item.label}
          {item.keycap ? <Keycap>{item.keycap}</Keycap> : null}
        </Link>
      ))}
    </nav>
  )
}
