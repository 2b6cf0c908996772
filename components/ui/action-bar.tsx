import type { ReactNode } from 'react'

/** The bar at the foot of a page that decides something. `consequence` shows above it on narrow screens, `note` at its right on wide ones. */
export function ActionBar(props: { children: ReactNode; note?: ReactNode; consequence?: ReactNode; label?: string }) {
  return (
    <section className="action-bar" aria-label={props.label ?? 'Actions'}>
      {props.consequence ? <div className="consequence">{props.consequence}</div> : null}
      <div className="row">
        {props.children}
        {props.note ? <span className="note ml-auto text-2 text-ink-3">{props.note}</span> : null}
      </div>
    </section>
  )
}
