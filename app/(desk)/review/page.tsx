import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { DeniedNote } from '@/components/ui/denied-note'
import { may } from '@/model/access/permissions'
import { approveMerge } from '@/server/review/approve-merge'
import { assignPairs } from '@/server/review/assignments/assign-pairs'
import { listDeciders } from '@/server/review/assignments/list-deciders'
import { getPairs } from '@/server/review/get-pairs'
import { listPairs } from '@/server/review/list-pairs'
import { getProgress } from '@/server/review/progress/get-progress'
import { queueStamp } from '@/server/review/queue/queue-stamp'
import { denial } from '@/server/spine/check-permission'
import { SavedViews } from '../saved-views/saved-views'
import { askedOf } from './asked-of'
import { pairKey } from './queue-bands'
import { queueInput } from './queue-input'
import { askedQuery, readPlace } from './review-params'
import { TriageDesk } from './triage-desk'
import './review.css'
import './triage.css'

export const metadata: Metadata = { title: 'Review' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Duplicates waiting for a person: the queue, one pair with its evidence, and what either answer would do. */
export default async function ReviewPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  const { role, userId } = ctx.actor
  if (!may(role, listPairs.permission)) forbidden()
  const place = readPlace(await searchParams)
  const asked = askedOf(place)
  const stamp = await queueStamp(ctx, {})
  const list = await listPairs(ctx, { ...queueInput(asked), pair: place.pair })
  const wanted = place.pair && pairKey(place.pair)
  const line = list.pairs.find((one) => pairKey(one) === wanted) ?? list.pairs[0]
  const maySee = may(role, getPairs.permission)
  const mayDecide = may(role, approveMerge.permission)
  const read = line && maySee ? await getPairs(ctx, { pairs: [line] }) : null
  const progress = await getProgress(ctx, {})
  const start = { place, list, view: read?.views[0] ?? null, progress, stamp, mayDecide, maySee }
  return (
    <>
      <PageCrumbs items={[{ label: 'Review', href: '/review' }, { label: 'Duplicates' }]} />
      <TriageDesk
        key={askedQuery(asked).toString()}
        start={start}
        deciders={await listDeciders(ctx, {})}
        me={userId}
        denied={mayDecide ? undefined : denial(approveMerge.permission)}
        mayAssign={may(role, assignPairs.permission) && maySee}
        saved={<SavedViews ctx={ctx} surface="review" path="/review" />}
        unseen={
          <section className="pair">
            <h1 className="sr-only">Review</h1>
            <DeniedNote title="Pairs are for the steward" ask={denial(getPairs.permission)} />
          </section>
        }
      />
    </>
  )
}
