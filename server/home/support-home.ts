import { sql } from 'drizzle-orm'
import { figureReference } from '@/model/figures/read-figure'
import { ticketsBehindIssue } from '@/model/figures/tickets-behind-issue'
import { ticketsThatWait } from '@/model/figures/tickets-that-wait'
import type { TxCtx } from '@/server/spine/ctx'
import { outcomesSection } from './case-sections'
import type { HomeItem, HomeSection } from './home'
import { plural } from './plural'
import { calledBackSection } from './recall-sections'
import { sayDay } from '@/lib/say-day'

type Ticket = {
  fact_id: string
  external_id: string
  subject: string
  priority: string
  open_days: number
  late_days: number
  target: string | null
  grain: string
  total: number
}
type Issue = { id: string; title: string | null; tickets: number; newest: string }

const dayMs = 86_400_000

/** What waits for the support desk: tickets past their promise, pressing ones, known issues. */
export async function supportHome(ctx: TxCtx): Promise<HomeSection[]> {
  const late = await tickets(
    ctx,
    sql`t.first_response_at is null and t.first_response_due_at < ${ctx.now.toISOString()}::timestamptz`,
    sql`t.first_response_due_at`,
    12,
  )
  const pressing = await tickets(ctx, sql`t.priority in ('high', 'urgent')`, sql`t.priority desc, t.created_at`, 10)
  return [
    {
      key: 'late',
      title: 'Past the promised answer',
      count: late[0]?.total ?? 0,
      say: late.length
        ? `${plural(late[0]?.total ?? 0, 'customer waits', 'customers wait')} for a first answer that is overdue.`
        : 'Every ticket was answered in time.',
      of: figureReference(ticketsThatWait, 'late'),
      href: '/customers/accounts?tickets=1',
      more: 'Accounts with tickets',
      left: (late[0]?.total ?? 0) - late.length,
      items: late.map((ticket) =>
        item(
          ticket,
          `Open ${plural(ticket.open_days, 'day')}, ${ticket.late_days < 1 ? 'due today' : `${plural(ticket.late_days, 'day')} past promise`}`,
          'first_response_due_at',
        ),
      ),
    },
    ...(await calledBackSection(ctx)),
    ...(await outcomesSection(ctx)),
    {
      key: 'pressing',
      title: 'High and urgent',
      count: pressing[0]?.total ?? 0,
      say: pressing.length
        ? `${plural(pressing[0]?.total ?? 0, 'pressing ticket is', 'pressing tickets are')} open.`
        : 'Nothing pressing is open.',
      of: figureReference(ticketsThatWait, 'pressing'),
      href: '/customers/accounts?tickets=1',
      more: 'Accounts with tickets',
      left: (pressing[0]?.total ?? 0) - pressing.length,
      items: pressing.map((ticket) => item(ticket, `Open ${plural(ticket.open_days, 'day')}`, 'created_at')),
    },
    await knownIssues(ctx),
  ]
}

const item = (ticket: Ticket, sub: string, column: string): HomeItem => ({
  key: ticket.external_id,
  code: ticket.external_id,
  title: ticket.subject,
  sub,
  of: `fact:ticket:${ticket.fact_id}:${column}`,
  end: {
    text: ticket.priority,
    tone: ticket.priority === 'urgent' || ticket.priority === 'high' ? 'risk' : 'plain',
    of: `fact:ticket:${ticket.fact_id}:priority`,
  },
  href: `/customers/${ticket.grain}/${ticket.target}`,
})

async function tickets(
  ctx: TxCtx,
  where: ReturnType<typeof sql>,
  order: ReturnType<typeof sql>,
  most: number,
): Promise<Ticket[]> {
  const now = ctx.now.toISOString()
  const rows = await ctx.tx.execute<Ticket>(sql`
    select t.fact_id, t.external_id, t.subject, t.priority, greatest(0, floor(extract(epoch from ${now}::timestamptz - t.created_at) / 86400))::integer as open_days,
      floor(extract(epoch from ${now}::timestamptz - t.first_response_due_at) / 86400)::integer as late_days,
      coalesce(a.record_id, p.record_id) as target, case when a.record_id is not null then 'accounts' else 'people' end as grain, count(*) over ()::integer as total
    from ticket t left join membership a on a.record_id = t.account_record_id left join membership p on p.record_id = t.record_id
    where t.status in ('new', 'open', 'pending') and coalesce(a.record_id, p.record_id) is not null and ${where}
    order by ${order}, t.external_id limit ${most}`)
  return [...rows]
}

async function knownIssues(ctx: TxCtx): Promise<HomeSection> {
  const since = new Date(ctx.now.getTime() - 30 * dayMs).toISOString()
  const issues = await ctx.tx.execute<Issue>(sql`
    select known_issue_id as id, max(known_issue_title) as title, count(*)::integer as tickets, to_char(max(created_at), 'YYYY-MM-DD') as newest
    from ticket where known_issue_id is not null and (created_at > ${since}::timestamptz or status in ('new', 'open', 'pending'))
    group by 1 order by 3 desc, 1 limit 8`)
  const count = issues.length
  return {
    key: 'issues',
    title: 'Known issues',
    count,
    say: count
      ? `${plural(count, 'known issue')} behind tickets of the last 30 days.`
      : 'No known issue is behind present tickets.',
    href: '/customers/accounts?tickets=1',
    more: 'Accounts with tickets',
    left: 0,
    items: issues.map((issue) => ({
      key: issue.id,
      code: issue.id,
      title: issue.title ?? 'Without a title',
      of: figureReference(ticketsBehindIssue, issue.id),
      sub: `Newest ticket on ${sayDay(issue.newest)}`,
      end: { text: plural(issue.tickets, 'ticket'), tone: 'plain' },
      href: '/customers/accounts?tickets=1',
    })),
  }
}
