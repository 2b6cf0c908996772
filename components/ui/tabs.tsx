import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { formatNumber } from '@/components/format/format-number'

export type Tab = { key: string; href: string; label: string; count?: number; current?: boolean }

/** Views side by side, each a URL, the current one underlined; `tools` stand at the right. */
export function Tabs({ label, items, tools }: { label: string; items: readonly Tab[]; tools?: ReactNode }) {
  return (
    <div className="flex min-h-11 flex-wrap items-stretch gap-x-5 border-b border-line pr-4 pl-6 max-sm:px-4">
      <nav aria-label={label} className="flex min-w-0 gap-5 overflow-x-auto overflow-y-hidden">
        {items.map((item) => (
          <Link
            key={item.key}
            href={item.href}
            aria-current={item.current ? 'page' : undefined}
            className="flex min-h-11 items-center gap-1.5 border-b-2 border-transparent pt-0.5 whitespace-nowrap text-ink-2 -outline-offset-2 hover:text-ink aria-[current]:border-ink aria-[current]:font-strong aria-[current]:text-ink"
          >
            {item.label}
            {item.count === undefined ? null : <span className="font-text text-ink-3">{formatNumber(item.count)}</span>}
          </Link>
        ))}
      </nav>
      {tools ? <div className="ml-auto flex flex-wrap items-center gap-2 py-1">{tools}</div> : null}
    </div>
  )
}
