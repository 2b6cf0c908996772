import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { PageHead } from '@/components/ui/page-head'
import { may } from '@/model/access/permissions'
import { draftOf } from '@/model/views/view-draft'
import { effectiveViews } from '@/server/views/effective-views'
import { saveDraft } from '@/server/views/save-draft'
import { NewViewForm } from './new-view-form'

export const metadata: Metadata = { title: 'A new view' }

/** Begins a view: a name, what it is for, and which view it starts from. */
export default async function NewViewPage() {
  const ctx = await requireCtx()
  if (!may(ctx.actor.role, saveDraft.permission)) forbidden()
  const views = await effectiveViews(ctx, {})
  return (
    <>
      <PageCrumbs
        items={[
          { label: 'Settings', href: '/admin' },
          { label: 'Curated views', href: '/admin/views' },
          { label: 'A new view' },
        ]}
      />
      <PageHead
        title="A new view"
        line={[
          <span key="rule" data-plain="the rule of views">
            One job, one audience, at most 12 facts of a grain
          </span>,
        ]}
      />
      <div className="px-6 pt-4 max-sm:px-4" data-plain="a form and its hints">
        <NewViewForm
          starts={views
            .filter((view) => view.face === 'customer')
            .map((view) => ({ key: view.key, label: view.label, draft: draftOf(view) }))}
        />
      </div>
    </>
  )
}
