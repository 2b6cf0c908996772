import { type ReactNode, useId } from 'react'
import { joinClasses } from '@/components/ui/join-classes'

const heights = { tight: 'min-h-8', regular: 'min-h-10', tall: 'min-h-12' }

/**
 * A part of a page: a title row on a hairline, never a card. `note` is grey text at the right, `tools` are controls
 * there, `beside` follows the title; `first` drops the hairline above.
 */
export function Section(props: {
  title: ReactNode
  beside?: ReactNode
  note?: ReactNode
  tools?: ReactNode
  level?: 2 | 3
  size?: keyof typeof heights
  first?: boolean
  id?: string
  className?: string
  children?: ReactNode
}) {
  const headingId = useId()
  const Heading = props.level === 3 ? 'h3' : 'h2'
  return (
    <section
      id={props.id}
      aria-labelledby={headingId}
      className={joinClasses(!props.first && 'sec', 'min-w-0 pb-3', props.className)}
    >
      <div className={joinClasses('sec-h flex-wrap', heights[props.size ?? 'regular'])}>
        <Heading id={headingId} className="head">
          {props.title}
        </Heading>
        {props.beside}
        {props.note ? <span className="note">{props.note}</span> : null}
        {props.tools ? <div className="ml-auto flex items-center gap-2">{props.tools}</div> : null}
      </div>
      {props.children}
    </section>
  )
}
