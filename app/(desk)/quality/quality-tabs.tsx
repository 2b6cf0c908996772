import { Tabs } from '@/components/ui/tabs'
import { checkOf } from '@/model/checks/all-checks'
import { type Dimension, dimensions } from '@/model/checks/check'
import type { CheckLine } from '@/server/quality/list-checks'

/** The dimensions as tabs, each with the checks that find something. */
export function QualityTabs({ about, lines }: { about: Dimension | null; lines: readonly CheckLine[] }) {
  const finding = (dimension: Dimension | null) =>
    lines.filter((line) => line.open > 0 && (dimension === null || checkOf(line.key)?.dimension === dimension)).length
  return (
    <Tabs
      label="Dimension"
      items={[
        { key: 'all', label: 'All', href: '/quality', count: finding(null), current: about === null },
        ...(Object.keys(dimensions) as Dimension[]).map((key) => ({
          key,
          label: dimensions[key].label,
          href: `/quality?about=${key}`,
          count: finding(key),
          current: key === about,
        })),
      ]}
    />
  )
}
