import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { PageHead } from '@/components/ui/page-head'
import { may } from '@/model/access/permissions'
import { drawBatch } from '@/server/review/batches/draw-batch'
import { listBatches } from '@/server/review/batches/list-batches'
import { denial } from '@/server/spine/check-permission'
import { readChoice } from './choice'
import { DrawForm } from './draw-form'

export const metadata: Metadata = { title: 'Draw a batch' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Chooses the pairs of a batch and what is to be promised of it. */
export default async function DrawBatchPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  if (!may(ctx.actor.role, listBatches.permission)) forbidden()
  const { permission } = drawBatch
  return (
    <>
      <PageCrumbs
        items={[{ label: 'Review', href: '/review' }, { label: 'Batches', href: '/review/batches' }, { label: 'Draw' }]}
      />
      <PageHead
        title="Draw a batch"
        line={['You judge a random sample', 'Clean enough, all is merged; if not, all goes to review']}
      />
      <DrawForm
        start={readChoice(await searchParams)}
        denied={may(ctx.actor.role, permission) ? undefined : denial(permission)}
      />
    </>
  )
}
