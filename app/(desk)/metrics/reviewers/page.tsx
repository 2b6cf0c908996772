import type { Metadata } from 'next'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { Button } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { may } from '@/model/access/permissions'
import { departmentKeys } from '@/model/metrics/departments'
import { appointReviewer } from '@/server/metrics/confirm/appoint-reviewer'
import { listReviewers } from '@/server/metrics/confirm/list-reviewers'
import { listStandings } from '@/server/metrics/confirm/list-standings'
import { denial } from '@/server/spine/check-permission'
import { DepartmentRow } from './department-row'
import { PastReviewers } from './past-reviewers'

export const metadata: Metadata = { title: 'Who confirms metrics' }

/** Who speaks for each department when definitions are confirmed, and what waits for each. */
export default async function ReviewersPage() {
  const ctx = await requireCtx()
  const [{ reviewers, people }, standings] = await Promise.all([listReviewers(ctx, {}), listStandings(ctx, {})])
  const denied = may(ctx.actor.role, appointReviewer.permission) ? undefined : denial(appointReviewer.permission)
  const ended = reviewers.filter((one) => one.endedAt)
  return (
    <>
      <PageCrumbs items={[{ label: 'Metrics', href: '/metrics' }, { label: 'Who confirms them' }]} />
      <PageHead
        title="Who confirms metrics"
        line={[
          'A definition counts as certified when its owner and every department that reads it has confirmed its very text',
          'A changed text waits anew',
        ]}
        actions={denied ? <Button denied={denied}>Appoint somebody</Button> : undefined}
      />
      <div className="max-w-[960px] px-6 max-sm:px-4">
        {departmentKeys.map((department) => (
          <DepartmentRow
            key={department}
            department={department}
            reviewers={reviewers.filter((one) => one.department === department && !one.endedAt)}
            people={people}
            standings={standings}
            mayAppoint={!denied}
            now={ctx.now}
          />
        ))}
        {ended.length ? (
          <Section title="Appointments that ended">
            <PastReviewers reviewers={ended} />
          </Section>
        ) : null}
      </div>
    </>
  )
}
