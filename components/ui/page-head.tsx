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
        'flex flex-wrap items-center gap-x-6 gap-y-1 px-6 pt-4 pb-3.5 max-sm:px-4 max-sm:pt-3',
        !props.bare && 'border-b border-line-2',
      )}
    >
      <div className="flex min-w-0 flex-1 basis-80 flex-wrap items-center gap-x-3 gap-y-1">
        <h1 className="text-5 font-strong">{props.title}</h1>
        {props.id ? <span className="mono text-ink-3">{props.id}</span> : null}
        {props.beside}
      </div>
      {props.actions ? (
        <div className="flex flex-wrap items-center gap-2 max-lg:order-1 max-lg:mt-2">{props.actions}</div>
      ) : null}
      {props.line?.length ? (
        <div className="meta basis-full">{Children.map(props.line, (part) => (part ? <span>{part}</span> : null))}</div>
      ) : null}
    </header>
  )
}
