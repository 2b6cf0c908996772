import type { ReactNode } from 'react'

export type DemoRole = { key: string; label: string; href?: string; current?: boolean }

/** Says that this is the demo and lets one change role. Give `roles` as links, or children where a form must post. */
export function DemoBar(props: { brief: string; long: string; roles?: readonly DemoRole[]; children?: ReactNode }) {
  return (
    <aside className="demo-bar" aria-label="Demo">
      <b>Demo</b>
      <span className="brief cut opacity-[.78]">{props.brief}</span>
      <span className="long cut opacity-[.78]">{props.long}</span>
      <span className="roles">
        <span>Signed in as</span>
        {props.roles?.map((role) =>
          role.href ? (
            <a key={role.key} href={role.href} aria-current={role.current ? 'true' : undefined}>
              {role.label}
            </a>
          ) : (
            <span key={role.key} aria-current={role.current ? 'true' : undefined}>
              {role.label}
            </span>
          ),
        )}
        {props.children}
      </span>
    </aside>
  )
}
