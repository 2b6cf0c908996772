import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import type { Role } from '@/model/access/roles'
import { metricOf } from '@/model/metrics/all-metrics'
import { BridgeSection } from './bridge-section'
import { ChecksPanel } from './checks-panel'
import { ChurnQuality } from './churn-quality'
import { ConfirmPanel } from './confirm-panel'
import { CurrencySection } from './currency-section'
import { DefinitionPanel } from './definition-panel'
import { GapSection } from './gap-section'
import { HealthWeights } from './health-weights'
import { MetricHead } from './metric-head'
import { MovementLine } from './movement-line'
import { QuietChange } from './quiet-change'
import { type AskedPage, readPage } from './read-page'
import { RollUpSection } from './roll-up-section'
import { TrendSection } from './trend-section'
import { VersionsSection } from './versions-section'

type Props = { params: Promise<{ key: string }>; searchParams: Promise<AskedPage> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: metricOf((await params).key)?.label ?? 'Metric' }
}

/** One metric: its trend, what moved it, what it is made of, its versions, and its definition with who confirmed it. */
export default async function MetricPage({ params, searchParams }: Props) {
  const ctx = await requireCtx()
  const metric = metricOf((await params).key)
  if (!metric) notFound()
  const { page, standing, range, ...more } = await readPage(ctx, metric, await searchParams)
  const role = ctx.actor.role as Role
  const partial = role === 'success'
  return (
    <>
      <PageCrumbs items={[{ label: 'Metrics', href: '/metrics' }, { label: metric.label }]} />
      <MetricHead metric={metric} page={page} standing={standing} now={ctx.now} />
      <QuietChange metric={metric} standing={standing} />
      <div className="grid grid-cols-[minmax(0,1fr)_408px] max-lg:grid-cols-1">
        <div className="min-w-0 px-6 max-sm:px-4">
          <TrendSection metric={metric} page={page} range={range} />
          {page.movement ? (
            <MovementLine
              metric={metric}
              movement={page.movement}
              versions={[page.monthEnd?.version, page.total?.version]}
              partial={partial}
            />
          ) : null}
          {metric.key === 'churn_risk' ? <ChurnQuality ctx={ctx} /> : null}
          {metric.key === 'health' ? <HealthWeights /> : null}
          {more.bridge ? <BridgeSection bridge={more.bridge} /> : null}
          {more.gap ? <GapSection {...more.gap} /> : null}
          {more.currencies ? <CurrencySection metric={metric} currencies={more.currencies} partial={partial} /> : null}
          {more.rolled ? <RollUpSection metric={metric} {...more.rolled} partial={partial} /> : null}
          <VersionsSection
            metric={metric}
            day={page.total?.day}
            asked={more.version.value}
            wrong={more.version.wrong}
          />
        </div>
        <aside
          className="min-w-0 border-l border-line px-6 max-lg:border-t max-lg:border-l-0 max-sm:px-4"
          aria-label="Definition"
        >
          <DefinitionPanel metric={metric} page={page} />
          <ConfirmPanel metric={metric} standing={standing} role={role} />
          <ChecksPanel metric={metric} checks={more.checks} />
        </aside>
      </div>
    </>
  )
}
