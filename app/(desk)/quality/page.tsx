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
  const ranAt = lines.reduce<string | null>(
    (newest, line) => (line.ranAt && (!newest || line.ranAt > newest) ? line.ranAt : newest),
    null,
  )
  const shown = about ? lines.filter((line) => checkOf(line.key)?.dimension === about) : lines
  return (
    <>
      <PageCrumbs items={[{ label: 'Quality' }]} />
      <PageHead
        bare
        title="Quality"
        line={[
          'One row is a check',
          finding.length ? `${finding.length} of ${lines.length} checks find something` : 'No check finds anything',
          ranAt ? (
            <span key="ran">
              Ran <When at={ranAt} now={ctx.now} />, every night and after each load
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
