import { leavingOf } from '../accounts/leaving'
import type { Account } from '../accounts/make-account'
import { writePhone } from '../people/make-phone'
import type { Person } from '../people/make-person'
import type { Random } from '../random'
import { dayMs, iso } from '../when'
import { ticketWords } from '../words/ticket-words'
import type { World } from '../world'
import { makeTickets, writeTicket } from './make-tickets'

/** Writes an account as the support desk has it: organisation, the users who wrote, their tickets. */
export function writeSupportAccount(world: World, random: Random, account: Account): void {
  const { life, company } = account
  const linked = account.links !== 'no-support-link' && (account.links === 'full' || random.chance(0.95))
  if (life.spells.length === 0) return
  world.out.csv('support.organization', {
    id: account.organizationId,
    name: random.chance(0.3) ? company.legalName : account.name,
    domain_names: company.domain,
    external_id: linked ? account.accountId : '',
    created_at: iso(life.startedAt),
    updated_at: iso(life.startedAt),
  })
  world.isReally('support.organization', account.organizationId, 'account', account.truthId)
  const writers = account.members
    .filter((member, i) => i < 2 || random.chance(0.15) || member.role === 'admin')
    .slice(0, 4)
  for (const [i, { person, role }] of writers.entries()) {
    if (i > 0 && random.chance(0.5)) continue
    const id = writeSupportUser(world, random, person, {
      organizationId: account.organizationId,
      role,
      at: life.startedAt,
    })
    const tickets =
      random.weighted([
        [0, 45],
        [1, 30],
        [2, 15],
        [4, 10],
      ] as const) + (account.stage === 'at_risk' ? 1 : 0)
    makeTickets(world, random, {
      requesterId: id,
      organizationId: account.organizationId,
      since: life.startedAt,
      count: tickets,
    })
    if (i === 0) writeComplaints(world, account, id)
  }
}

/** What an account that leaves complained of before. */
function writeComplaints(world: World, account: Account, requesterId: string): void {
  const { organizationId } = account
  for (const { at, pressing } of leavingOf(world, account)?.complaints ?? []) {
    const [words] = ticketWords.filter(({ priority }) => (priority === 'urgent') === pressing)
    const solvedAt = at + (pressing ? 12 : 3) * dayMs
    if (!words || solvedAt > world.end) continue
    writeTicket(world, {
      id: String(910_000 + world.nextNumber('support.complaint')),
      requesterId,
      organizationId,
      subject: words.subject,
      description: words.body,
      priority: words.priority,
      status: 'closed',
      createdAt: at,
      firstAnswerAt: at + (pressing ? 30 : 5) * 3_600_000,
      solvedAt,
    })
  }
}

/** Writes a person as a user of the support desk and returns the id. */
export function writeSupportUser(
  world: World,
  random: Random,
  person: Person,
  of: { organizationId: string; role?: string; at: number; id?: string },
): string {
  const id = of.id ?? String(910_000_000_000 + world.nextNumber('support.user') * 3)
  world.out.csv('support.user', {
    id,
    name: `${person.first} ${person.last}`,
    email: person.email,
    verified: person.email === '' ? '' : person.emailVerified,
    phone: writePhone(random, person.phone),
    organization_id: of.organizationId,
    role: 'end-user',
    locale: person.language,
    created_at: iso(of.at),
    updated_at: iso(Math.min(world.end, of.at + 5 * dayMs)),
  })
  world.isReally('support.user', id, 'person', person.truthId)
  return id
}
