import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { FaceEmpty } from '@/components/ui/face-empty'
import { PageHead } from '@/components/ui/page-head'
import { may } from '@/model/access/permissions'
import { listSorting } from '@/server/sorting/list-sorting'
import { sortItem } from '@/server/sorting/sort-item'
import { denial } from '@/server/spine/check-permission'
import { SortingDesk } from './sorting-desk'

export const metadata: Metadata = { title: 'Sorting' }

/** What people attached to a customer that turned out to be several: each goes to one of them with one key. */
export default async function SortingPage() {
  const ctx = await requireCtx()
  const { role } = ctx.actor
  if (!may(role, listSorting.permission)) forbidden()
  const { items, waiting } = await listSorting(ctx, {})
  const denied = may(role, sortItem.permission) ? undefined : denial(sortItem.permission)
  return (
    <>
      <PageCrumbs items={[{ label: 'Review', href: '/review' }, { label: 'Sorting' }]} />
      <PageHead
        title="Sorting"
        line={[
          <span key="waiting" data-receipt="figure:sorting-waiting" data-name="What waits to be sorted">
            {waiting === 1 ? '1 waits' : `${waiting} wait`}
          </span>,
          'What came on a record went with it; only what was written about the whole is asked about',
        ]}
      />
      {items.length ? (
        <SortingDesk items={items} now={ctx.now.toISOString()} denied={denied} />
      ) : (
        <div className="px-6 max-sm:px-4">
          <FaceEmpty title="Nothing to sort">
            After an undo, notes, pins and cases about the customer as a whole wait here to be given to one of the two.
          </FaceEmpty>
        </div>
      )}
    </>
  )
}
