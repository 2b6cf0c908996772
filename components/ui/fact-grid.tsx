import type { ReactNode } from 'react'

/** At most twelve facts, six a row on a wide screen, parted by hairlines. */
export function FactGrid({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section aria-label={label}>
      <dl className="facts">{children}</dl>
    </section>
  )
}
