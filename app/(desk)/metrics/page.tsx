import type { Metadata } from 'next'
import { Sourced } from '@/app/receipt/sourced'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { FilterSentence } from '@/components/ui/filter-sentence'
import { PageHead } from '@/components/ui/page-head'
import { Segmented } from '@/components/ui/segmented'
import { TextLink } from '@/components/ui/text-link'
import type { UrlParams } from '@/model/filters/read-filters'
import { listStandings } from '@/server/metrics/confirm/list-standings'
import { listMetrics } from '@/server/metrics/list-metrics'
import { tallyReference } from '@/model/figures/tally-reference'
import { MetricFilterForm } from './metric-filter-form'
import { metricsHref, readMetricFilters, sayMetricFilters, shownMetrics } from './metric-filters'
import { MetricTable } from './metric-table'
import { ThemeTabs } from './theme-tabs'

export const metadata: Metadata = { title: 'Metrics' }

/** Every metric with its present value, its trend, who answers for it and whether everybody has confirmed it. */
export default async function MetricsPage({ searchParams }: { searchParams: Promise<UrlParams> }) {
  const ctx = await requireCtx()
  const asked = readMetricFilters(await searchParams)
  const [lines, standings] = await Promise.all([listMetrics(ctx, {}), listStandings(ctx, {})])
  const shown = shownMetrics(asked, standings)
  const waiting = standings.filter((one) => !one.certified).length
  return (
    <>
      <PageCrumbs items={[{ label: 'Metrics' }]} />
      <PageHead
        bare
        title="Metrics"
        line={[
          'One row is a metric',
          'Measured daily and on every change; every page reads the same value',
          <Sourced key="certified" of={tallyReference('standings', 'certified')} name="Certified definitions">
            {waiting ? `${standings.length - waiting} of ${standings.length} certified` : 'All certified'}
          </Sourced>,
        ]}
        actions={
          <>
            <TextLink href="/metrics/compare">Why do two numbers differ?</TextLink>
            <TextLink href="/metrics/value">What the data is worth</TextLink>
            <TextLink href="/metrics/reviewers">Who confirms them</TextLink>
            <TextLink href="/model/questions">Questions they answer</TextLink>
          </>
        }
      />
      <ThemeTabs asked={asked} standings={standings} />
      <div data-plain="controls of the list">
        <FilterSentence
          count={shown.length}
          noun={shown.length === 1 ? 'metric' : 'metrics'}
          chips={sayMetricFilters(asked)}
        >
          <Segmented
            label="Grouped by"
            size="small"
            items={[
              { key: 'theme', label: 'By theme', href: metricsHref(asked, { by: undefined }), current: !asked.by },
              {
                key: 'owner',
                label: 'By owner',
                href: metricsHref(asked, { by: 'owner' }),
                current: asked.by === 'owner',
              },
            ]}
          />
          <MetricFilterForm asked={asked} />
        </FilterSentence>
      </div>
      <MetricTable shown={shown} lines={lines} clearHref={metricsHref({ by: asked.by })} now={ctx.now} />
    </>
  )
}
