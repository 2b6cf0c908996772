import { SegmentedButtons } from '@/components/ui/segmented-buttons'
import type { PairView } from '@/server/review/pair/pair-types'
import { PairBlast } from './blast/pair-blast'
import { ChangedFigures, ChangedPermissions, MovingTickets } from './changed-parts'
import { ChangedValues } from './changed-values'
import { IfDifferent } from './if-different'
import { pairReceipt } from './pair-receipt'
import { Section } from '@/components/ui/section'
import { MonoId } from '@/components/ui/mono-id'

type Props = {
  pair: PairView
  different: boolean
  onDifferent: (different: boolean) => void
  /** The person took values of their own: what follows is worked out here, at once. */
  own: boolean
  /** May this person try what would happen? Only who may decide. */
  mayTry: boolean
}

const answers = [
  { key: 'same', label: 'If same' },
  { key: 'different', label: 'If different' },
] as const

/** The consequences, always in sight: of "same", or of "different". */
export function WhatChanges({ pair, different, onDifferent, own, mayTry }: Props) {
  const { recordA, recordB, version } = pair
  const whole = mayTry && !own && (pair.status === 'open' || pair.status === 'later')
  return (
    <aside
      className="blast"
      aria-label="Consequences"
      data-receipt={pairReceipt(pair, 'comparisons')}
      data-name="What a decision on this pair would change"
    >
      <header>
        <h2 className="head">What changes</h2>
        <span className="ml-auto">
          <SegmentedButtons
            label="Consequences of"
            size="small"
            items={answers}
            value={different ? 'different' : 'same'}
            onChange={(answer) => onDifferent(answer === 'different')}
          />
        </span>
      </header>
      {different ? <IfDifferent pair={pair} /> : null}
      {!different && whole ? (
        <PairBlast recordA={recordA} recordB={recordB} version={version} meanwhile={<IfSame pair={pair} />} />
      ) : null}
      {!different && !whole ? <IfSame pair={pair} /> : null}
    </aside>
  )
}

function IfSame({ pair }: { pair: PairView }) {
  const { figures, consent, tickets, ticketsMoving } = pair.consequences
  return (
    <>
      <ChangedValues pair={pair} />
      <ChangedFigures figures={figures} />
      {consent.length ? <ChangedPermissions pair={pair} rows={consent} /> : null}
      {ticketsMoving ? <MovingTickets tickets={tickets} count={ticketsMoving} to={pair.left.code} /> : null}
      <Section level={3} size="tight" title="Ids">
        <p className="text-2 text-ink-2">
          <MonoId>{pair.right.code}</MonoId> retires and resolves to <MonoId>{pair.left.code}</MonoId>. All{' '}
          {pair.left.records + pair.right.records} records, their history and their facts stay as they are.
        </p>
      </Section>
    </>
  )
}
