import { ItemRow } from '@/components/ui/item-row'
import { Section } from '@/components/ui/section'
import type { Blast } from '@/server/review/blast/blast'
import { finderIn } from './customers-of'
import { MoreLines } from './more-lines'

/** Open tickets that are found at another customer afterwards. */
export function BlastTickets({ blast }: { blast: Blast }) {
  const { tickets } = blast
  if (!tickets.length) return null
  const find = finderIn(blast)
  const ends = new Set(tickets.map((ticket) => ticket.to))
  const only = ends.size === 1 ? find(tickets[0]?.to ?? '')?.code : undefined
  return (
    <Section
      level={3}
      size="tight"
      title="Open tickets"
      note={`${tickets.length} ${tickets.length === 1 ? 'moves' : 'move'}${only ? ` to ${only}` : ''}`}
    >
      <MoreLines
        what="tickets"
        most={4}
        lines={tickets.map((ticket) => (
          <ItemRow
            key={`${ticket.ticketId} ${ticket.to}`}
            id={ticket.id}
            title={ticket.subject ?? 'Ticket'}
            end={<span className="text-ink-3">{ticket.priority}</span>}
            sub={only ? undefined : `to ${find(ticket.to)?.code}`}
          />
        ))}
      />
    </Section>
  )
}
