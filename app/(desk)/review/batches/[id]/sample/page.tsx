import type { Metadata } from 'next'
import { forbidden, redirect } from 'next/navigation'
import { z } from 'zod'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { KithError } from '@/lib/errors'
import { may } from '@/model/access/permissions'
import { grains } from '@/model/grains'
import { nextOfBatch } from '@/server/review/batches/next-of-batch'
import { notFound } from 'next/navigation'
import { SampleDesk } from './sample-desk'

export const metadata: Metadata = { title: 'Judge the sample' }

type Props = { params: Promise<{ id: string }> }

/** The sample of a batch, one pair at a time. Once all are answered, or the batch has ended or is for others to judge, the result opens. */
export default async function SamplePage({ params }: Props) {
  const ctx = await requireCtx()
  if (!may(ctx.actor.role, nextOfBatch.permission)) forbidden()
  const { id } = await params
  if (!z.uuid().safeParse(id).success) notFound()
  const page = await nextOfBatch(ctx, { batchId: id }).catch((error: unknown) => {
    if (error instanceof KithError && (error.kind === 'stale' || error.kind === 'bad-input')) return null
    throw error
  })
  if (!page?.items.length) redirect(`/review/batches/${id}`)
  return (
    <>
      <PageCrumbs
        items={[
          { label: 'Review', href: '/review' },
          { label: 'Batches', href: '/review/batches' },
          { label: 'Batch', href: `/review/batches/${id}` },
          { label: 'Sample' },
        ]}
      />
      <SampleDesk batchId={id} page={page} one={grains[page.grain].label.toLowerCase()} />
    </>
  )
}
