import type { Metadata } from 'next'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { PageHead } from '@/components/ui/page-head'
import { When } from '@/components/ui/when'
import { dimensions, type Dimension } from '@/model/checks/check'
import { checkOf } from '@/model/checks/all-checks'
import { listChecks } from '@/server/quality/list-checks'
import { CheckTable } from './check-table'
import { QualityTabs } from './quality-tabs'

export const metadata: Metadata = { title: 'Quality' }

/** Every check by dimension and severity, with its offenders, trend and owner. */
export default async function QualityPage({ searchParams }: { searchParams: Promise<{ about?: string }> }) {
  const ctx = await requireCtx()
  const lines = await listChecks(ctx, {})
  const asked = (await searchParams).about
  const about = asked && Object.hasOwn(dimensions, asked) ? (asked as Dimension) : null
  const finding = lines.filter((line) => line.open > 0)
  const newest = lines.toSorted((a, b) => ((a.ranAt ?? '') < (b.ranAt ?? '') ? 1 : -1))[0]
  const shown = about ? lines.filter((line) => checkOf(line.key)?.dimension === about) : lines
  return (
    <>
      <PageCrumbs items={[{ label: 'Quality' }]} />
      <PageHead
        bare
        title="Quality"
        line={[
          'One row is a check',
          <span key="finding" data-receipt="figure:checks-finding" data-name="Checks that find something">
            {finding.length ? `${finding.length} of ${lines.length} checks find something` : 'No check finds anything'}
          </span>,
          newest?.ranAt ? (
            <span key="ran" data-receipt={`check:${newest.key}`} data-name="The newest run">
              Ran <When at={newest.ranAt} now={ctx.now} />, every night and after each load
            </span>
          ) : (
            'Not run yet'
          ),
        ]}
      />
      <QualityTabs about={about} lines={lines} />
      <CheckTable lines={shown} now={ctx.now} />
    </>
  )
}
