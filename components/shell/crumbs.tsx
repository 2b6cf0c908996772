import { Link } from '@/components/ui/link'

export type Crumb = { label: string; href?: string }

/** The way here: grey steps, the last one in bold. */
export function Crumbs({ items }: { items: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1.5 whitespace-nowrap">
        {items.map((item, index) => {
          const last = index === items.length - 1
          return (
            <li
              key={item.label}
              className={last ? 'cut font-strong' : 'flex gap-1.5 text-ink-3'}
              aria-current={last ? 'page' : undefined}
            >
              {item.href && !last ? (
                <Link href={item.href} className="hover:text-ink">
                  {item.label}
                </Link>
              ) : (
                item.label
              )}
              {last ? null : <span aria-hidden="true">/</span>}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
