import type { ReactNode } from 'react'
import { DeniedNote } from '@/components/ui/denied-note'
import { Section } from '@/components/ui/section'
import { type ChartKey, chartReaders, charts } from '@/model/dashboard/charts'
import { chartDenial, getChart } from '@/server/dashboard/get-chart'
import type { Ctx } from '@/server/spine/ctx'
import { sectionOrError } from '../customers/[grain]/[id]/section-or-error'
import { ChartFigure } from './chart-figure'
import type { DashboardParams } from './dashboard-params'

type Props = { ctx: Ctx; chart: ChartKey; params: DashboardParams }

/** One chart of a dashboard; for who may not see it, whom to ask. */
export async function ChartSection({ ctx, chart, params }: Props): Promise<ReactNode> {
  const { title } = charts[chart]
  const { role } = ctx.actor
  if (role !== 'system' && !chartReaders(chart).includes(role)) {
    return (
      <Section title={title} first>
        <DeniedNote title="Not for your role" ask={chartDenial(chart)} />
      </Section>
    )
  }
  return sectionOrError(title, async () => (
    <ChartFigure reading={await getChart(ctx, { chart, ...params })} params={params} />
  ))
}
