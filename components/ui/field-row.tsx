import type { ReactNode } from 'react'

/** A row of label, value and, at its end, mark, age or action. `lead` puts a sign in place of the label. */
export function FieldRow(props: { label?: ReactNode; lead?: ReactNode; children: ReactNode; end?: ReactNode }) {
  const columns = props.lead ? 'grid-cols-[16px_minmax(0,1fr)_auto]' : 'grid-cols-[96px_minmax(0,1fr)_auto]'
  return (
    <div className={`grid min-h-8 items-center gap-x-2 border-t border-line max-sm:min-h-10 ${columns}`}>
      {props.lead ?? <span className="text-2 text-ink-3">{props.label}</span>}
      <span className="min-w-0 [overflow-wrap:anywhere]">{props.children}</span>
      <span className="flex items-center gap-1.5 text-2 text-ink-3">{props.end}</span>
    </div>
  )
}
