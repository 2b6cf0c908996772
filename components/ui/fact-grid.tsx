import type { ReactNode } from 'react'

/** At most twelve facts, six a row on a wide screen, parted by hairlines. `view` and `grain` are whose facts they are, by which their use is counted. */
export function FactGrid(props: { label: string; view?: string; grain?: string; children: ReactNode }) {
  return (
    <section aria-label={props.label} data-view={props.view} data-grain={props.grain}>
      <dl className="facts">{props.children}</dl>
    </section>
  )
}
