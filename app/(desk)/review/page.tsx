import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { DeniedNote } from '@/components/ui/denied-note'
import { may } from '@/model/access/permissions'
import { goldenGrains, grains } from '@/model/grains'
import { getPair } from '@/server/review/get-pair'
import { listPairs } from '@/server/review/list-pairs'
import { denial } from '@/server/spine/check-permission'
import { EmptyQueue } from './empty-queue'
import { PairDesk } from './pair-desk'
import { Queue } from './queue'
import { pairKey, queueBands } from './queue-bands'
import { ReviewFrame } from './review-frame'
import { readPlace, reviewHref } from './review-params'
import './review.css'

export const metadata: Metadata = { title: 'Review' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Duplicates waiting for a person: the queue, one pair with its evidence, and what either answer would do. */
export default async function ReviewPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  if (!may(ctx.actor.role, listPairs.permission)) forbidden()
  const place = readPlace(await searchParams)
  const list = await listPairs(ctx, { grain: place.grain, pair: place.pair })
  const wanted = place.pair && pairKey(place.pair)
  const line = list.pairs.find((one) => pairKey(one) === wanted) ?? list.pairs[0]
  const seen = may(ctx.actor.role, getPair.permission)
  const pair = line && seen ? await getPair(ctx, line) : null
  const total = list.waiting + list.decidedToday
  const grainItems = [
    { key: 'all', label: 'All grains', href: reviewHref({}) },
    ...goldenGrains.map((grain) => ({ key: grain, label: grains[grain].plural, href: reviewHref({ grain }) })),
  ]
  return (
    <ReviewFrame bare={!pair}>
      <PageCrumbs items={[{ label: 'Review', href: '/review' }, { label: 'Duplicates' }]} />
      <div
        className="prog"
        role="progressbar"
        aria-valuenow={list.decidedToday}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-label="Decided today"
      >
        <i style={{ width: `${total ? (100 * list.decidedToday) / total : 100}%` }} />
      </div>
      <Queue
        title={list.waiting === 1 ? '1 pair waits' : `${list.waiting} pairs wait`}
        value={list.value}
        bands={queueBands(list, place, line)}
        one="pair"
        filters={grainItems}
      />
      {pair && line ? <PairDesk ctx={ctx} pair={pair} line={line} list={list} place={place} /> : null}
      {!line ? <EmptyQueue grain={place.grain} /> : null}
      {line && !seen ? (
        <section className="pair">
          <h1 className="sr-only">Review</h1>
          <DeniedNote title="Pairs are for the steward" ask={denial(getPair.permission)} />
        </section>
      ) : null}
    </ReviewFrame>
  )
}
