import type { ReactNode } from 'react'

/** Pairs of name and value without lines, for definitions. */
export function KeyValues({ items }: { items: readonly { key: string; label: ReactNode; value: ReactNode }[] }) {
  return (
    <dl className="grid grid-cols-[112px_minmax(0,1fr)] gap-y-1 pb-3">
      {items.map((item) => (
        <div key={item.key} className="contents">
          <dt className="text-2 leading-5 text-ink-3">{item.label}</dt>
          <dd className="min-w-0 [overflow-wrap:anywhere]">{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
