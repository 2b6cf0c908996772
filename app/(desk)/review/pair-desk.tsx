import { may } from '@/model/access/permissions'
import { approveMerge } from '@/server/review/approve-merge'
import type { PairView } from '@/server/review/get-pair'
import type { PairLine, PairList } from '@/server/review/list-pairs'
import { denial } from '@/server/spine/check-permission'
import type { Ctx } from '@/server/spine/ctx'
import { consequence } from './consequence'
import { DecisionBar } from './decision-bar'
import { Evidence } from './evidence'
import { PairFields } from './pair-fields'
import { PairHead } from './pair-head'
import { pairKey } from './queue-bands'
import { type ReviewPlace, reviewHref } from './review-params'
import { WeakChanges, weakConsequence } from './weak-changes'
import { WhatChanges } from './what-changes'

type Props = { ctx: Ctx; pair: PairView; line: PairLine; list: PairList; place: ReviewPlace }

/** One pair: the comparison, the evidence, the consequences and the decision. */
export function PairDesk({ ctx, pair, line, list, place }: Props) {
  const at = list.pairs.findIndex((one) => pairKey(one) === pairKey(line))
  const next = list.pairs[at + 1] ?? list.pairs[at - 1]
  const here = { grain: place.grain, pair: line, all: place.all, different: place.different }
  const favoured =
    pair.reason === 'weak' ? null : pair.probability >= 0.9 ? 'same' : pair.probability < 0.6 ? 'different' : null
  const { recordA, recordB, version } = pair
  const weak = pair.reason === 'weak'
  return (
    <>
      <section className="pair" aria-label="Pair">
        <PairHead pair={pair} position={positionOf(list, at)} />
        <PairFields pair={pair} all={place.all} toggleHref={reviewHref({ ...here, all: !place.all })} />
        <Evidence pair={pair} />
      </section>
      {weak ? (
        <WeakChanges pair={pair} />
      ) : (
        <WhatChanges
          pair={pair}
          different={place.different}
          sameHref={reviewHref({ ...here, different: false })}
          differentHref={reviewHref({ ...here, different: true })}
        />
      )}
      <DecisionBar
        pair={{ recordA, recordB, version, first: pair.left.name, second: pair.right.name, weak }}
        whyHref={`/why?a=${recordA}&b=${recordB}`}
        href={reviewHref({ ...here, different: false })}
        nextHref={reviewHref({ grain: place.grain, pair: next, all: place.all })}
        favoured={favoured}
        consequence={weak ? weakConsequence(pair) : consequence(pair)}
        denied={may(ctx.actor.role, approveMerge.permission) ? undefined : denial(approveMerge.permission)}
      />
    </>
  )
}

/** "Pair 6 of 19 · 9 s a pair · about 2 min left": where one stands, and how long the rest takes at the pace of today. */
function positionOf({ decidedToday, waiting, pace }: PairList, at: number): string {
  const place = `Pair ${decidedToday + at + 1} of ${decidedToday + waiting}`
  if (pace === null) return place
  const minutes = Math.max(1, Math.round(((waiting - at) * pace) / 60))
  const left = minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`
  return `${place} · ${pace} s a pair · about ${left} left`
}
