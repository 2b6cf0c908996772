import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { FaceEmpty } from '@/components/ui/face-empty'
import { PageHead } from '@/components/ui/page-head'
import { may } from '@/model/access/permissions'
import { handleRecall } from '@/server/recall/handle-recall'
import { listRecalls, onlyOwn } from '@/server/recall/list-recalls'
import { denial } from '@/server/spine/check-permission'
import { RecallDesk } from './recall-desk'

export const metadata: Metadata = { title: 'Recalls' }

/** What wrong merges reached before they were undone: one task for each use, open ones first. */
export default async function RecallsPage() {
  const ctx = await requireCtx()
  const { role } = ctx.actor
  if (!may(role, listRecalls.permission)) forbidden()
  const { notices, open } = await listRecalls(ctx, {})
  const denied = may(role, handleRecall.permission) ? undefined : denial(handleRecall.permission)
  const words = open === 1 ? '1 use to call back' : `${open} uses to call back`
  return (
    <>
      <PageCrumbs items={[{ label: 'Review', href: '/review' }, { label: 'Recalls' }]} />
      <PageHead
        title="Recalls"
        line={[
          <span
            key="open"
            data-receipt={`figure:recalls-open:${onlyOwn(ctx) ? 'mine' : 'all'}`}
            data-name="Uses to call back"
          >
            {open ? words : 'Nothing to call back'}
          </span>,
          'A wrong merge was undone: whoever used the wrong customer meanwhile is told, use by use',
        ]}
      />
      {notices.length ? (
        <RecallDesk notices={notices} now={ctx.now.toISOString()} denied={denied} />
      ) : (
        <div className="px-6 max-sm:px-4">
          <FaceEmpty title="Nothing to call back">
            When a wrong merge is undone, every export, message, context and view that used it is listed here.
          </FaceEmpty>
        </div>
      )}
    </>
  )
}
