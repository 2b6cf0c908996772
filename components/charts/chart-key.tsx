import { barLook } from '@/components/charts/bar-look'
import type { ChartLook } from '@/components/charts/chart-data'

/** What the columns or lines of a chart are, in words beside a swatch. Nothing for a chart of one series. */
export function ChartKey({
  series,
  lines,
}: {
  series: readonly { key: string; name: string; look: ChartLook }[]
  lines?: boolean
}) {
  if (series.length < 2) return null
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-0.5 pb-1 text-2 text-ink-2" aria-label="Key">
      {series.map((each) => (
        <li key={each.key} className="inline-flex items-center gap-1.5">
          <svg width="12" height="10" viewBox="0 0 12 10" aria-hidden="true">
            {lines ? (
              <path
                d="M0 5.5H12"
                stroke={each.look === 'main' ? 'var(--ink)' : 'var(--ink-3)'}
                strokeWidth="1.5"
                strokeDasharray={each.look === 'main' ? undefined : '3 3'}
              />
            ) : (
              <rect x="1.5" y="1.5" width="7" height="7" {...barLook(each.look)} />
            )}
          </svg>
          {each.name}
        </li>
      ))}
    </ul>
  )
}
