import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { Sourced } from '@/app/receipt/sourced'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHead } from '@/components/ui/page-head'
import { may } from '@/model/access/permissions'
import { listViews } from '@/server/views/list-views'
import { tallyReference } from '@/model/figures/tally-reference'
import { ViewsTable } from './views-table'

export const metadata: Metadata = { title: 'Curated views' }

/** Every curated view: for whom, what it shows, what waits for the admin. */
export default async function ViewsPage() {
  const ctx = await requireCtx()
  if (!may(ctx.actor.role, listViews.permission)) forbidden()
  const views = await listViews(ctx, {})
  const waiting = views.filter((view) => view.draft).length
  const proposed = views.reduce((sum, view) => sum + view.proposed, 0)
  return (
    <>
      <PageCrumbs items={[{ label: 'Settings', href: '/admin' }, { label: 'Curated views' }]} />
      <PageHead
        title="Curated views"
        line={[
          <span key="rule" data-plain="the rule of views">
            At most 12 facts of a grain
          </span>,
          <Sourced key="waiting" of={tallyReference('views', 'drafts')} name="Drafts that wait">
            {waiting === 1 ? 'One draft waits' : waiting ? `${waiting} drafts wait` : 'No draft waits'}
          </Sourced>,
          <Sourced key="proposed" of={tallyReference('views', 'proposed')} name="Facts proposed for retirement">
            {proposed ? `${proposed} facts are proposed for retirement` : 'No fact is proposed for retirement'}
          </Sourced>,
        ]}
        actions={<ButtonLink href="/admin/views/new">Compose a new view</ButtonLink>}
      />
      <div className="px-6 pt-2 max-sm:px-4">
        <ViewsTable views={views} now={ctx.now} />
      </div>
    </>
  )
}
