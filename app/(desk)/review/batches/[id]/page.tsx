import type { Metadata } from 'next'
import { forbidden, notFound } from 'next/navigation'
import { z } from 'zod'
import { requireCtx } from '@/app/session'
import { may } from '@/model/access/permissions'
import { endBatch } from '@/server/review/batches/end-batch'
import { getBatch } from '@/server/review/batches/get-batch'
import { undoDecision } from '@/server/review/undo-decision'
import { denial } from '@/server/spine/check-permission'
import { BatchButtons } from './batch-buttons'
import { BatchFigures } from './batch-figures'
import { BatchHead } from './batch-head'
import { BatchOutcome } from './batch-outcome'
import { FoundPairs } from './found-pairs'

export const metadata: Metadata = { title: 'Batch' }

type Props = { params: Promise<{ id: string }> }

/** A batch: how far its sample is, what was found, what is promised, and what can be done with it. */
export default async function BatchPage({ params }: Props) {
  const ctx = await requireCtx()
  if (!may(ctx.actor.role, getBatch.permission)) forbidden()
  const { id } = await params
  if (!z.uuid().safeParse(id).success) notFound()
  const view = await getBatch(ctx, { batchId: id })
  const { line, figures, missing } = view
  const denied = (permission: typeof endBatch.permission | typeof undoDecision.permission) =>
    may(ctx.actor.role, permission) ? undefined : denial(permission)
  const told = line.status !== 'abandoned' && (line.status !== 'sampling' || missing === 0)
  return (
    <div className="flex min-h-full flex-col">
      <BatchHead line={line} denied={denied(undoDecision.permission)} />
      <div className="px-6 pb-4 max-sm:px-4">
        <BatchOutcome view={view} />
        {told ? (
          <>
            <BatchFigures view={view} />
            <FoundPairs title="Not the same" note="found in the sample" grain={line.grain} pairs={view.errors} />
            <FoundPairs
              title="Got wrong"
              note="known pairs that were judged otherwise"
              grain={line.grain}
              pairs={view.wrongProbes}
            />
          </>
        ) : null}
      </div>
      {line.status === 'sampling' ? (
        <BatchButtons
          batch={{ batchId: id, version: line.version }}
          missing={missing}
          certify={figures.certify}
          merged={figures.mergeable}
          denied={denied(endBatch.permission)}
        />
      ) : null}
    </div>
  )
}
