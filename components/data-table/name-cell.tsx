import type { ReactNode } from 'react'

/** The first cell of a row: the name, then its id in mono. */
export function NameCell({ name, id }: { name: ReactNode; id?: string }) {
  return (
    <>
      <span className="font-strong">{name}</span>
      {id ? <span className="mono ml-2 font-text text-ink-3">{id}</span> : null}
    </>
  )
}
