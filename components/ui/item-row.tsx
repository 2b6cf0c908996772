import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'

/** A two-line row for tickets, events and the like: id, title and state, then a grey sentence. `href` opens it. */
export function ItemRow(props: { id?: string; title: ReactNode; end?: ReactNode; sub?: ReactNode; href?: string }) {
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-2 border-t border-line py-[7px] leading-[18px]">
      <span className="mono text-ink-3 [&:not(:empty)]:min-w-12">{props.id}</span>
      {props.href ? (
        <Link href={props.href} className="cut hover:underline">
          {props.title}
        </Link>
      ) : (
        <span className="cut">{props.title}</span>
      )}
      <span className="text-right">{props.end}</span>
      {props.sub ? <span className="col-start-2 col-end-4 text-2 text-ink-3">{props.sub}</span> : null}
    </div>
  )
}
