'use client'

import { Evidence } from './evidence'
import { OverrideReason } from './override-reason'
import { PairAgainst } from './pair-against'
import { PairFields } from './pair-fields'
import { PairHead } from './pair-head'
import { PairMembers } from './pair-members'
import { PairNotices } from './pair-notices'
import { pairKey } from './queue-bands'
import type { Choice } from './use-chosen'
import type { PairView } from '@/server/review/pair/pair-types'

type Props = { view: PairView; choice: Choice; all: boolean; onAll: () => void; position: string }

/** One pair: what differs, why they look alike, what speaks against it, and the records of both sides. */
export function PairFace({ view, choice, all, onAll, position }: Props) {
  return (
    <section className="pair" aria-label="Pair" data-pair={pairKey(view)}>
      <PairHead pair={view} position={position} />
      <PairNotices view={view} />
      <PairFields pair={view} choice={choice} all={all} onAll={onAll} />
      <PairAgainst pair={view} />
      <Evidence pair={view} />
      <PairMembers pair={view} />
      <OverrideReason choice={choice} />
    </section>
  )
}
