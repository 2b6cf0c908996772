import type { Metadata } from 'next'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { PageHead } from '@/components/ui/page-head'
import { TextLink } from '@/components/ui/text-link'
import { listMetrics } from '@/server/metrics/list-metrics'
import { MetricTable } from './metric-table'

export const metadata: Metadata = { title: 'Metrics' }

/** Every metric with its present value, its trend and who answers for it. */
export default async function MetricsPage() {
  const ctx = await requireCtx()
  const lines = await listMetrics(ctx, {})
  return (
    <>
      <PageCrumbs items={[{ label: 'Metrics' }]} />
      <PageHead
        title="Metrics"
        line={['One row is a metric', 'Measured daily and on every change; every page reads the same value']}
        actions={<TextLink href="/model/questions">Questions they answer</TextLink>}
      />
      <MetricTable lines={lines} now={ctx.now} />
    </>
  )
}
