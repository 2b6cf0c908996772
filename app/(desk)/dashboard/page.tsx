import type { Metadata } from 'next'
import { Suspense } from 'react'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { FaceLoading } from '@/components/ui/face-loading'
import { PageHead } from '@/components/ui/page-head'
import { Segmented } from '@/components/ui/segmented'
import { roleKeys, roles } from '@/model/access/roles'
import { charts, dashboards } from '@/model/dashboard/charts'
import { periodKeys, periods } from '@/model/dashboard/periods'
import type { UrlParams } from '@/model/filters/read-filters'
import { ChartSection } from './chart-section'
import { dashboardHref, readDashboard } from './dashboard-params'

export const metadata: Metadata = { title: 'Dashboard' }

/** The charts of the reader's role over a period, each with its table, each point with what is behind it. */
export default async function DashboardPage({ searchParams }: { searchParams: Promise<UrlParams> }) {
  const ctx = await requireCtx()
  const params = readDashboard(await searchParams)
  const role = roleKeys.find((one) => one === ctx.actor.role)
  const keys = role ? dashboards[role] : []
  return (
    <>
      <PageCrumbs items={[{ label: 'Dashboard' }]} />
      <PageHead
        title="Dashboard"
        line={[
          role === 'success'
            ? 'Accounts of your book'
            : role
              ? `What ${roles[role].label.toLowerCase()}s look at`
              : null,
          'Press a point, or a value in a table, to list what is behind it',
        ]}
        actions={
          <Segmented
            label="Period"
            items={periodKeys.map((key) => ({
              key,
              label: periods[key].label,
              href: dashboardHref({ ...params, period: key }),
              current: key === params.period,
            }))}
          />
        }
      />
      <div className="grid grid-cols-2 gap-x-8 px-6 pb-6 max-lg:grid-cols-1 max-sm:px-4">
        {keys.map((key) => (
          <div key={key} className="min-w-0 border-b border-line py-2">
            <Suspense
              key={`${params.period} ${params.purpose}`}
              fallback={<FaceLoading label={charts[key].title} rows={6} />}
            >
              <ChartSection ctx={ctx} chart={key} params={params} />
            </Suspense>
          </div>
        ))}
      </div>
    </>
  )
}
