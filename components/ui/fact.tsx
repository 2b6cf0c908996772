import type { ReactNode } from 'react'
import { Glyph } from '@/components/ui/glyph'
import { joinClasses } from '@/components/ui/join-classes'
import { type Source, SourceMark } from '@/components/ui/source-mark'

/** One fact for a FactGrid: label, value with its receipt, a small remark, then the source mark with age or promise. */
export function Fact(props: {
  /** Its key in the view, by which its use is counted. */
  fact?: string
  label: ReactNode
  value: ReactNode
  small?: ReactNode
  source?: Source
  note?: ReactNode
  stale?: boolean
}) {
  return (
    <div className="fact" data-fact={props.fact}>
      <dt className="label">{props.label}</dt>
      <dd className="text-4 leading-[22px] font-strong">
        {props.value}
        {props.small ? (
          <span className="ml-1.5 text-2 font-text [letter-spacing:0] text-ink-2">{props.small}</span>
        ) : null}
      </dd>
      <dd
        className={joinClasses(
          'mt-px flex min-h-4 items-center gap-1.5 text-1',
          props.stale ? 'text-stale' : 'text-ink-3',
        )}
      >
        {props.source ? <SourceMark {...props.source} /> : null}
        {props.stale ? <Glyph name="stale" label="Stale" /> : null}
        <span>{props.note}</span>
      </dd>
    </div>
  )
}
