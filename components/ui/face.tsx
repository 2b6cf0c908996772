import type { ReactNode } from 'react'

/** The shape the empty, filtered-empty, error and rolled-back faces share: a bold line, a sentence, a row of actions. */
export function Face({ title, children, actions }: { title: ReactNode; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="grid justify-items-start py-3">
      <div className="font-strong">{title}</div>
      {children ? <div className="mt-0.5 max-w-[46ch] text-ink-2">{children}</div> : null}
      {actions ? <div className="mt-2 flex flex-wrap items-center gap-2">{actions}</div> : null}
    </div>
  )
}
