import { Tabs } from '@/components/ui/tabs'
import { type MetricTheme, metricThemes } from '@/model/metrics/themes'
import { type AskedMetrics, metricsHref, shownMetrics } from './metric-filters'
import type { Standing } from '@/model/metrics/standing'

/** What metrics are about as tabs, each with how many of those asked for there are. */
export function ThemeTabs({ asked, standings }: { asked: AskedMetrics; standings: readonly Standing[] }) {
  const found = shownMetrics({ ...asked, theme: undefined }, standings)
  return (
    <Tabs
      label="Theme"
      items={[
        {
          key: 'all',
          label: 'All',
          href: metricsHref(asked, { theme: undefined }),
          count: found.length,
          current: !asked.theme,
        },
        ...(Object.keys(metricThemes) as MetricTheme[]).flatMap((key) => {
          const count = found.filter(({ metric }) => metric.theme === key).length
          const current = key === asked.theme
          return count || current
            ? [{ key, label: metricThemes[key], href: metricsHref(asked, { theme: key }), count, current }]
            : []
        }),
      ]}
    />
  )
}
