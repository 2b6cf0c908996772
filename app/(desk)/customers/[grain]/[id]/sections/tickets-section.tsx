import type { ReactNode } from 'react'
import { Sourced } from '@/app/receipt/sourced'
import { formatDate } from '@/components/format/format-date'
import { FaceEmpty } from '@/components/ui/face-empty'
import { Glyph } from '@/components/ui/glyph'
import { ItemRow } from '@/components/ui/item-row'
import { Section } from '@/components/ui/section'
import { listTickets, type TicketRow } from '@/server/profile/list-tickets'
import { derivedFacts } from '@/model/views/derived-facts'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'

const day = 86_400_000

/** A customer's tickets: the open ones, or the newest of all. */
export async function TicketsSection(props: {
  ctx: Ctx
  profile: Profile
  /** Whether the reader must first know who this is: then the count tells how sure that is. */
  closed: boolean
  onlyOpen: boolean
}) {
  const { ctx, profile, closed, onlyOpen } = props
  const { grain, entityId } = profile
  const tickets = await listTickets(ctx, {
    grain: profile.grain,
    id: profile.entityId,
    onlyOpen,
    most: onlyOpen ? 5 : 6,
  })
  const title = onlyOpen ? 'Open tickets' : 'Recent tickets'
  return (
    <Section
      title={title}
      first
      size="tall"
      note={
        derivedFacts.tickets_open.grains.some((grain) => grain === profile.grain) ? (
          <Sourced
            of={closed ? `identity:${grain}:${entityId}:confidence` : `derived:${grain}:${entityId}:tickets_open`}
            name="Open tickets"
            quiet
          >
            {onlyOpen ? tickets.open : `${tickets.open} open of ${tickets.all}`}
          </Sourced>
        ) : undefined
      }
    >
      {tickets.rows.length ? (
        tickets.rows.map((ticket) => (
          <div key={ticket.factId} data-receipt={`fact:ticket:${ticket.factId}:status`} data-name="Ticket">
            <ItemRow
              id={ticket.externalId}
              title={
                ticket.subject === null ? (
                  <span className="text-ink-3">subject not for this role</span>
                ) : (
                  <Sourced of={`fact:ticket:${ticket.factId}:subject`} name="Subject">
                    {ticket.subject}
                  </Sourced>
                )
              }
              end={endOf(ticket)}
              sub={subOf(ticket, ctx.now)}
            />
          </div>
        ))
      ) : (
        <FaceEmpty title={onlyOpen ? 'No open ticket' : 'No ticket'}>
          {onlyOpen && tickets.all ? 'All were solved.' : 'Nobody asked anything so far.'}
        </FaceEmpty>
      )}
    </Section>
  )
}

function endOf(ticket: TicketRow): ReactNode {
  if (!ticket.open) return <span className="text-ink-3">{ticket.status}</span>
  if (ticket.priority !== 'high' && ticket.priority !== 'urgent')
    return <span className="text-2 text-ink-3">{ticket.priority}</span>
  return (
    <span className="state text-risk">
      <Glyph name="risk" />
      {ticket.priority}
    </span>
  )
}

function subOf(ticket: TicketRow, now: Date): ReactNode {
  if (ticket.solvedAt)
    return `${formatDate(ticket.createdAt, { year: false })}, solved in ${age(Date.parse(ticket.solvedAt) - Date.parse(ticket.createdAt))}`
  const late =
    ticket.firstResponseAt === null && ticket.firstResponseDueAt
      ? now.getTime() - Date.parse(ticket.firstResponseDueAt)
      : 0
  return (
    <>
      Open {age(now.getTime() - Date.parse(ticket.createdAt))}
      {late > 0 ? (
        <>
          , <span className="text-risk">{age(late)} past promise</span>
        </>
      ) : null}
      , {ticket.status === 'pending' ? 'waits on customer' : 'waits on us'}
    </>
  )
}

const age = (ms: number) => (ms < day ? `${Math.max(1, Math.round(ms / 3_600_000))} h` : `${Math.floor(ms / day)} d`)
