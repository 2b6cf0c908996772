import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { metricOf } from '@/model/metrics/all-metrics'
import { getBridge } from '@/server/metrics/get-bridge'
import { getMetric, trendRanges } from '@/server/metrics/get-metric'
import { gapSteps, listGap } from '@/server/metrics/list-gap'
import { listChecks } from '@/server/quality/list-checks'
import { BridgeSection } from './bridge-section'
import { ChecksPanel } from './checks-panel'
import { DefinitionPanel } from './definition-panel'
import { GapSection } from './gap-section'
import { MetricHead } from './metric-head'
import { MovementLine } from './movement-line'
import { TrendSection } from './trend-section'

type Props = { params: Promise<{ key: string }>; searchParams: Promise<{ range?: string; gap?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: metricOf((await params).key)?.label ?? 'Metric' }
}

/** One metric: its trend, what moved it, its definition with the SQL behind the number. */
export default async function MetricPage({ params, searchParams }: Props) {
  const ctx = await requireCtx()
  const metric = metricOf((await params).key)
  if (!metric) notFound()
  const asked = await searchParams
  const range = trendRanges.find((one) => one === asked.range) ?? 'weeks'
  const step = metric.key === 'active_customer' ? gapSteps.find((one) => one === asked.gap) : undefined
  const [page, checks, bridge, gap] = await Promise.all([
    getMetric(ctx, { key: metric.key, range }),
    listChecks(ctx, {}),
    metric.key === 'active_customer' ? getBridge(ctx, {}) : null,
    step ? listGap(ctx, { step }) : null,
  ])
  return (
    <>
      <PageCrumbs items={[{ label: 'Metrics', href: '/metrics' }, { label: metric.label }]} />
      <MetricHead metric={metric} page={page} now={ctx.now} />
      <div className="grid grid-cols-[minmax(0,1fr)_408px] max-lg:grid-cols-1">
        <div className="min-w-0 px-6 max-sm:px-4">
          <TrendSection metric={metric} page={page} range={range} />
          {page.movement ? (
            <MovementLine metric={metric} movement={page.movement} partial={ctx.actor.role === 'success'} />
          ) : null}
          {bridge ? <BridgeSection bridge={bridge} /> : null}
          {step && gap ? <GapSection step={step} list={gap} /> : null}
        </div>
        <aside
          className="min-w-0 border-l border-line px-6 max-lg:border-t max-lg:border-l-0 max-sm:px-4"
          aria-label="Definition"
        >
          <DefinitionPanel metric={metric} page={page} />
          <ChecksPanel metric={metric} checks={checks} />
        </aside>
      </div>
    </>
  )
}
