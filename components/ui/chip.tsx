import { X } from 'lucide-react'
import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'

/** One filter, said in words, with the link that drops it. */
export function Chip(props: { children: ReactNode; removeHref?: string; removeLabel?: string }) {
  if (!props.removeHref) return <span className="chip">{props.children}</span>
  const words = typeof props.children === 'string' ? props.children : 'filter'
  return (
    <span className="chip removable">
      {props.children}
      <Link
        className="cross"
        href={props.removeHref}
        aria-label={props.removeLabel ?? `Remove ${words}`}
        scroll={false}
      >
        <X className="icon small p-px" aria-hidden="true" />
      </Link>
    </span>
  )
}
