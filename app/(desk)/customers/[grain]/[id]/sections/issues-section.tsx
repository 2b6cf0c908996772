import { ItemRow } from '@/components/ui/item-row'
import { Section } from '@/components/ui/section'
import { listTickets } from '@/server/profile/list-tickets'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'

/** Known issues behind the customer’s tickets, each with how many others wait on it. Absent where there is none. */
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
        <ItemRow
          key={issue.id}
          id={issue.id}
          title={issue.title}
          end={<span className="text-ink-3">{issue.others} others</span>}
          sub={`Ticket ${issue.ticket.externalId} is about this.`}
        />
      ))}
    </Section>
  )
}
