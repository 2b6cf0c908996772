import type { Random } from '../random'
import { dayMs, iso, officeTime } from '../when'
import { knownIssues } from '../words/catalogue'
import { ticketWords } from '../words/ticket-words'
import type { World } from '../world'

/** A ticket to write; times in UTC milliseconds, the promise for the first answer is four office hours unless given. */
export type TicketWish = {
  id?: string
  requesterId: string
  organizationId: string
  subject: string
  description: string
  priority: 'low' | 'normal' | 'high' | 'urgent'
  status: 'new' | 'open' | 'pending' | 'solved' | 'closed'
  channel?: 'email' | 'web' | 'phone' | 'chat'
  issue?: { id: string; title: string }
  createdAt: number
  firstAnswerAt?: number
  solvedAt?: number
  satisfaction?: 'good' | 'bad'
}

/** Writes `count` invented tickets of one requester, spread from `since` to the end of the data. */
export function makeTickets(
  world: World,
  random: Random,
  of: { requesterId: string; organizationId: string; since: number; count: number },
): void {
  for (let i = 0; i < of.count; i++) {
    const createdAt = officeTime(random, of.since, (world.end - of.since) / dayMs, world.end - dayMs / 4)
    const words = random.pick(ticketWords)
    const issue = world.end - createdAt < 10 * dayMs && random.chance(0.25) ? knownIssues[0] : undefined
    const answered = createdAt + random.int(10, 900) * 60_000
    const solved = answered + random.int(30, 60 * 24 * 9) * 60_000
    const done = solved < world.end && !random.chance(0.03)
    writeTicket(world, {
      ...of,
      subject: issue?.subject ?? words.subject,
      description: words.body,
      priority: words.priority,
      status: done
        ? solved < world.end - 20 * dayMs
          ? 'closed'
          : 'solved'
        : answered < world.end
          ? random.pick(['open', 'pending'])
          : 'new',
      channel: random.pick(['email', 'email', 'web', 'phone', 'chat']),
      issue,
      createdAt,
      firstAnswerAt: answered < world.end ? answered : undefined,
      solvedAt: done ? solved : undefined,
      satisfaction: done && random.chance(0.3) ? (random.chance(0.85) ? 'good' : 'bad') : undefined,
    })
  }
}

/** Writes one ticket and returns its number. */
export function writeTicket(world: World, ticket: TicketWish): string {
  const id = ticket.id ?? String(51_000 + world.nextNumber('support.ticket'))
  const { firstAnswerAt, solvedAt, createdAt } = ticket
  world.out.csv('support.ticket', {
    id,
    subject: ticket.subject,
    description: ticket.description,
    status: ticket.status,
    priority: ticket.priority,
    channel: ticket.channel ?? 'email',
    requester_id: ticket.requesterId,
    organization_id: ticket.organizationId,
    known_issue_id: ticket.issue?.id,
    known_issue_title: ticket.issue?.title,
    created_at: iso(createdAt),
    first_response_at: firstAnswerAt === undefined ? '' : iso(firstAnswerAt),
    first_response_due_at: iso(createdAt + 4 * 3_600_000),
    solved_at: solvedAt === undefined ? '' : iso(solvedAt),
    satisfaction: ticket.satisfaction,
    updated_at: iso(solvedAt ?? firstAnswerAt ?? createdAt),
  })
  return id
}
