import { readableColumns } from '@/db/grants'
import type { Role } from '@/model/access/roles'
import { type TableRule, tableRules } from '@/model/access/tables'
import { type TimelineKind, timelineKindKeys } from '@/model/timeline/timeline-kinds'
import type { AnyStream } from './stream'
import { accountStreams } from './streams/account-streams'
import { deskStreams } from './streams/desk-streams'
import { identityStreams } from './streams/identity-streams'
import { moneyStreams } from './streams/money-streams'
import { peopleStreams } from './streams/people-streams'
import { shopStreams } from './streams/shop-streams'
import { ticketStreams } from './streams/ticket-streams'
import type { TimelineOwner } from './timeline-owner'

/** The streams of facts that make a customer's timeline, as far as the role may read their tables, tickets without their words where it may not read those. Usage is read apart. */
export function timelineStreams(role: Role, owner: TimelineOwner): AnyStream[] {
  const words = readableColumns('ticket', role).includes('subject')
  const { ofAccount, ofPerson } = words ? ticketStreams.withWords : ticketStreams.withoutWords
  const tickets = owner.accounts.length ? ofAccount : ofPerson
  return [
    ...accountStreams,
    ...moneyStreams,
    ...tickets,
    ...shopStreams,
    ...peopleStreams,
    ...identityStreams,
    ...deskStreams,
  ].filter((stream) => mayReadStream(role, stream))
}

/** The kinds of facts a role's timelines can hold, in the order they are offered. */
export function timelineKindsOf(role: Role): TimelineKind[] {
  const anybody = { records: [], accounts: ['any'], people: [] }
  const kinds = new Set<TimelineKind>(['usage', ...timelineStreams(role, anybody).map((stream) => stream.kind)])
  return timelineKindKeys.filter((kind) => kinds.has(kind))
}

function mayReadStream(role: Role, { table }: AnyStream): boolean {
  const rule: TableRule = tableRules[table]
  return rule.read.includes(role)
}
