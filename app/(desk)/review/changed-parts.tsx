import { ConsentMark } from '@/components/ui/consent-mark'
import { FiguresAfter } from '@/components/ui/figures-after'
import { ItemRow } from '@/components/ui/item-row'
import { MiniTable } from '@/components/ui/mini-table'
import { Section } from '@/components/ui/section'
import type { PairView } from '@/server/review/pair/pair-types'
import type { ConsentRow, Figure, MovingTicket } from '@/server/review/pair-consequences'

/** Figures now and after, with the difference. Money in the reporting currency. */
export function ChangedFigures({ figures }: { figures: readonly Figure[] }) {
  return (
    <Section level={3} size="tight" title="Metrics" note="now → after">
      <FiguresAfter caption="Metrics now and after the merge" figures={figures} />
    </Section>
  )
}

/** What each side allows and what remains allowed. */
export function ChangedPermissions({ pair, rows }: { pair: PairView; rows: readonly ConsentRow[] }) {
  return (
    <Section level={3} size="tight" title="Consent" note="the narrower answer wins">
      <MiniTable
        caption="Consent of each side and of the result"
        small
        head={[
          { key: 'purpose', label: '' },
          { key: 'left', label: pair.left.code.slice(2), width: 56 },
          { key: 'right', label: pair.right.code.slice(2), width: 56 },
          { key: 'result', label: 'Result', width: 92 },
        ]}
        rows={rows.map((row) => ({
          key: row.key,
          cells: [
            row.label,
            <ConsentMark key="left" state={row.left} bare />,
            <ConsentMark key="right" state={row.right} bare />,
            <ConsentMark key="after" state={row.after} />,
          ],
        }))}
      />
    </Section>
  )
}

/** Open tickets that would be found at the surviving side. */
export function MovingTickets({ tickets, count, to }: { tickets: readonly MovingTicket[]; count: number; to: string }) {
  return (
    <Section level={3} size="tight" title="Open tickets" note={`${count} ${count === 1 ? 'moves' : 'move'} to ${to}`}>
      {tickets.map((ticket) => (
        <ItemRow
          key={ticket.id}
          id={ticket.id}
          title={ticket.subject}
          end={<span className="text-ink-3">{ticket.priority}</span>}
        />
      ))}
    </Section>
  )
}
