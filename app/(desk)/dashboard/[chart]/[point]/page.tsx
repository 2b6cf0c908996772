import type { Metadata } from 'next'
import { forbidden, notFound } from 'next/navigation'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { PageHead } from '@/components/ui/page-head'
import { KithError } from '@/lib/errors'
import { charts } from '@/model/dashboard/charts'
import { sayBucket } from '@/model/dashboard/say-bucket'
import type { UrlParams } from '@/model/filters/read-filters'
import { type PointPage, listPoint } from '@/server/dashboard/list-point'
import type { Ctx } from '@/server/spine/ctx'
import { dashboardHref } from '../../dashboard-params'
import { PointTable } from './point-table'
import { type PointParams, readPoint } from './point-params'
import { seriesName } from './series-name'

export const metadata: Metadata = { title: 'Behind a point' }

type Props = { params: Promise<{ chart: string; point: string }>; searchParams: Promise<UrlParams> }

/** Exactly those behind one point of a chart. */
export default async function BehindPointPage({ params, searchParams }: Props) {
  const ctx = await requireCtx()
  const point = readPoint(await params, await searchParams)
  if (!point) notFound()
  const page = await pageOrRefuse(ctx, point)
  const { title } = charts[point.chart]
  const name = seriesName(point)
  return (
    <>
      <PageCrumbs items={[{ label: 'Dashboard', href: dashboardHref(point) }, { label: title }]} />
      <PageHead
        title={`${title}, ${name.toLowerCase()}`}
        line={[
          <span key="days" data-plain="the days that were chosen">
            {sayBucket(point)}
          </span>,
          <span key="meaning" data-plain="definition">
            {charts[point.chart].meaning}
          </span>,
        ]}
      />
      <PointTable page={page} point={point} />
    </>
  )
}

async function pageOrRefuse(ctx: Ctx, point: PointParams): Promise<PointPage> {
  try {
    return await listPoint(ctx, point)
  } catch (error) {
    if (error instanceof KithError && error.kind === 'refused') forbidden()
    if (error instanceof KithError && error.kind === 'bad-input') notFound()
    throw error
  }
}
