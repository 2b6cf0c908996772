import { Segmented } from '@/components/ui/segmented'
import type { PairView } from '@/server/review/get-pair'
import { ChangedFigures, ChangedPermissions, MovingTickets } from './changed-parts'
import { ChangedValues } from './changed-values'
import { IfDifferent } from './if-different'
import { Section } from '@/components/ui/section'
import { MonoId } from '@/components/ui/mono-id'

/** The consequences, always in sight: of "same", or of "different". */
export function WhatChanges(props: { pair: PairView; different: boolean; sameHref: string; differentHref: string }) {
  const { pair, different } = props
  return (
    <aside className="blast" aria-label="Consequences">
      <header>
        <h2 className="head">What changes</h2>
        <span className="ml-auto">
          <Segmented
            label="Consequences of"
            size="small"
            items={[
              { key: 'same', label: 'If same', href: props.sameHref, current: !different },
              { key: 'different', label: 'If different', href: props.differentHref, current: different },
            ]}
          />
        </span>
      </header>
      {different ? <IfDifferent pair={pair} /> : <IfSame pair={pair} />}
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
