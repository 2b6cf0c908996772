import { type ReactNode, useId } from 'react'
import { Glyph, type GlyphName } from '@/components/ui/glyph'

/** The guard: full width between two lines, says the number, asks one question, takes one answer. No colour elsewhere competes with it. */
export function Banner(props: {
  title: ReactNode
  children?: ReactNode
  ask?: ReactNode
  answers?: ReactNode
  mark?: GlyphName
}) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2.5 border-y border-doubtful bg-doubtful-tint px-6 py-3.5 max-sm:px-4 max-sm:py-3"
    >
      <div className="min-w-0 flex-1 basis-72">
        <h2 id={id} className="flex items-center gap-2 text-4 font-strong text-doubtful">
          <Glyph name={props.mark ?? 'doubtful'} />
          {props.title}
        </h2>
        {props.children ? <p className="mt-0.5 text-ink-2">{props.children}</p> : null}
      </div>
      {props.ask || props.answers ? (
        <div className="sm:text-right">
          {props.ask ? <p className="text-4">{props.ask}</p> : null}
          {props.answers ? <div className="mt-2 flex flex-wrap gap-1.5 sm:justify-end">{props.answers}</div> : null}
        </div>
      ) : null}
    </section>
  )
}
