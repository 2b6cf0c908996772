import type { ReactNode } from 'react'

/** The frame of every screen: demo bar (demo only), rail, top bar and the page, which scrolls by itself. */
export function Shell(props: { demo?: ReactNode; rail: ReactNode; top: ReactNode; children: ReactNode }) {
  return (
    <div className="shell">
      <a href="#main" className="skip">
        Skip to the page
      </a>
      {props.demo}
      {props.rail}
      {props.top}
      <main id="main" className="main" tabIndex={-1}>
        {props.children}
      </main>
    </div>
  )
}
