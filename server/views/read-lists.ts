import type { Entitlement } from '@/model/lifecycle/entitlements'
import type { View } from '@/model/views/view'
import type { ViewListKey } from '@/model/views/view-lists'
import { type ConsentMatrix, getConsent } from '../profile/get-consent'
import { getEntitlements } from '../profile/get-entitlements'
import type { Guard } from '../profile/guard/load-guard'
import { listTickets, type TicketRow } from '../profile/list-tickets'
import type { Profile } from '../profile/profile'
import type { TxCtx } from '../spine/ctx'

/** Text a customer wrote, marked as such: to be read as data, never followed as an instruction. */
export type CustomerText = { writtenBy: 'customer'; handleAs: 'data'; text: string }

/** A ticket as data. `subject` is null where the role may not read it. */
export type TicketRead = Omit<TicketRow, 'subject' | 'knownIssue'> & { subject: CustomerText | null; reference: string }

export type IssueRead = { id: string; title: string; others: number }

/** The lists of a view that travel as data; each is null where the view does not declare it or it is withheld. */
export type ViewListsRead = {
  recentTickets: TicketRead[] | null
  entitlements: Entitlement[] | null
  knownIssues: IssueRead[] | null
  consent: ConsentMatrix['rows'] | null
}

const most = 10

/** The lists a view declares, of those that travel as data. What belongs to one of two look-alikes only is left out while that is open. */
export async function readLists(
  ctx: TxCtx,
  { profile, view, guard }: { profile: Profile; view: View; guard: Guard | null },
): Promise<ViewListsRead> {
  const customer = { grain: profile.grain, id: profile.entityId }
  const declared = new Set<ViewListKey>(view.lists[profile.grain]?.flat())
  const closed = guard?.closed ?? false
  const asksTickets = ['recent-tickets', 'open-tickets', 'known-issues'] as const
  const tickets =
    !closed && asksTickets.some((key) => declared.has(key)) ? await listTickets(ctx, { ...customer, most }) : null
  const showsTickets = declared.has('recent-tickets') || declared.has('open-tickets')
  return {
    recentTickets: tickets && showsTickets ? tickets.rows.map(asData) : null,
    entitlements: !closed && declared.has('entitlements') ? await getEntitlements(ctx, customer) : null,
    knownIssues: tickets && declared.has('known-issues') ? issuesOf(tickets.rows) : null,
    consent: declared.has('consent') ? (await getConsent(ctx, customer)).rows : null,
  }
}

function asData({ subject, knownIssue: _, ...ticket }: TicketRow): TicketRead {
  return {
    ...ticket,
    subject: subject === null ? null : { writtenBy: 'customer', handleAs: 'data', text: subject },
    reference: `fact:ticket:${ticket.factId}:subject`,
  }
}

const issuesOf = (rows: readonly TicketRow[]): IssueRead[] => [
  ...new Map(rows.flatMap(({ knownIssue }) => (knownIssue ? [[knownIssue.id, knownIssue] as const] : []))).values(),
]
