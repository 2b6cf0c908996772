import { Tabs } from '@/components/ui/tabs'
import { type FindingState, findingStates } from '@/server/quality/get-check'

const labels = { open: 'Open', mine: 'Mine', muted: 'Muted', gone: 'Mended' } as const

/** Findings by what became of them. */
export function StateTabs({
  check,
  state,
  counts,
}: {
  check: string
  state: FindingState
  counts: Record<FindingState, number>
}) {
  return (
    <Tabs
      label="Findings"
      items={findingStates.map((key) => ({
        key,
        label: labels[key],
        href: `/quality/${check}?state=${key}`,
        count: counts[key],
        current: key === state,
      }))}
    />
  )
}
