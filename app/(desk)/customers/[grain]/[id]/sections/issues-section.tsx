import { Sourced } from '@/app/receipt/sourced'
import { ItemRow } from '@/components/ui/item-row'
import { Section } from '@/components/ui/section'
import { listTickets } from '@/server/profile/list-tickets'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'

/** Known issues behind the customer’s tickets, each with how many tickets wait on it. Absent where there is none. */
export async function IssuesSection({ ctx, profile }: { ctx: Ctx; profile: Profile }) {
  const tickets = await listTickets(ctx, { grain: profile.grain, id: profile.entityId, most: 20 })
  const issues = new Map(
    tickets.rows.flatMap((ticket) =>
      ticket.knownIssue ? [[ticket.knownIssue.id, { ...ticket.knownIssue, ticket }] as const] : [],
    ),
  )
  if (issues.size === 0) return null
  return (
    <Section title={issues.size === 1 ? 'Known issue' : 'Known issues'}>
      {[...issues.values()].map((issue) => (
        <div key={issue.id} data-receipt={`fact:ticket:${issue.ticket.factId}:known_issue_id`} data-name="Known issue">
          <ItemRow
            id={issue.id}
            title={issue.title}
            end={
              <Sourced of={`figure:tickets-of-issue:${issue.id}`} name="Open tickets of the issue" quiet>
                <span className="text-ink-3">{issue.others + (issue.ticket.open ? 1 : 0)} open in all</span>
              </Sourced>
            }
            sub={`Ticket ${issue.ticket.externalId} is about this.`}
          />
        </div>
      ))}
    </Section>
  )
}
