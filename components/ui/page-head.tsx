import { Children, type ReactNode } from 'react'
import { joinClasses } from '@/components/ui/join-classes'

/** The top of a page: title, id and marks beside it, one line of plain words parted by hairlines, actions at the right. */
export function PageHead(props: {
  title: string
  id?: string
  beside?: ReactNode
  line?: readonly ReactNode[]
  actions?: ReactNode
  bare?: boolean
}) {
  return (
    <header
      className={joinClasses(
        'flex flex-wrap items-center gap-x-6 gap-y-3 px-6 pt-4 pb-3.5 max-sm:px-4 max-sm:pt-3',
        !props.bare && 'border-b border-line-2',
      )}
    >
      <div className="min-w-0 flex-1 basis-80">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="text-5 font-strong">{props.title}</h1>
          {props.id ? <span className="mono text-ink-3">{props.id}</span> : null}
          {props.beside}
        </div>
        {props.line?.length ? (
          <div className="meta mt-1">{Children.map(props.line, (part) => (part ? <span>{part}</span> : null))}</div>
        ) : null}
      </div>
      {props.actions ? <div className="flex flex-wrap items-center gap-2">{props.actions}</div> : null}
    </header>
  )
}
