import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { ButtonLink } from '@/components/ui/button-link'
import { FaceEmpty } from '@/components/ui/face-empty'
import { PageHead } from '@/components/ui/page-head'
import { may } from '@/model/access/permissions'
import { drawBatch } from '@/server/review/batches/draw-batch'
import { listBatches } from '@/server/review/batches/list-batches'
import { denial } from '@/server/spine/check-permission'
import { BatchTable } from './batch-table'

export const metadata: Metadata = { title: 'Batches' }

/** Bands of the queue that were decided together on the strength of a sample, newest first. */
export default async function BatchesPage() {
  const ctx = await requireCtx()
  if (!may(ctx.actor.role, listBatches.permission)) forbidden()
  const batches = await listBatches(ctx, {})
  const { permission } = drawBatch
  const draw = (
    <ButtonLink
      variant="next"
      href="/review/batches/draw"
      denied={may(ctx.actor.role, permission) ? undefined : denial(permission)}
    >
      Draw a batch
    </ButtonLink>
  )
  return (
    <>
      <PageCrumbs items={[{ label: 'Review', href: '/review' }, { label: 'Batches' }]} />
      <PageHead
        title="Batches"
        line={['Many pairs decided on the strength of a sample', 'Each is one act and undone as one']}
        actions={draw}
      />
      {batches.length ? (
        <BatchTable batches={batches} now={ctx.now} />
      ) : (
        <FaceEmpty title="No batch yet">
          Judge a random sample of a band, with known pairs mixed in. If it is clean enough, the whole band is merged
          with a stated bound on false merges; if not, everything goes back to the queue.
        </FaceEmpty>
      )}
    </>
  )
}
