import { sql } from 'drizzle-orm'
import { auditedActions } from '@/model/figures/audited-actions'
import { figureReference } from '@/model/figures/read-figure'
import { refusals as refusalsFigure } from '@/model/figures/refusals'
import type { TxCtx } from '@/server/spine/ctx'
import type { HomeSection } from './home'
import { plural } from './plural'

type Entry = { seq: string; at: string; action: string; role: string; name: string | null; total: number }
type Refusal = {
  event_id: string
  at: string
  kind: string
  name: string | null
  permission: string | null
  total: number
}

/** What waits for the auditor: what people did and what they were refused in the last seven days. */
export async function auditorHome(ctx: TxCtx): Promise<HomeSection[]> {
  const since = sql`${ctx.now.toISOString()}::timestamptz - interval '7 days'`
  const entries = await ctx.tx.execute<Entry>(sql`
    select a.seq::text, to_char(a.at at time zone 'UTC', 'FMDD Mon YYYY, HH24:MI') as at, a.action, a.actor_role as role, u.name, count(*) over ()::integer as total
    from audit_entry a left join app_user u on u.user_id = a.actor_id where a.at > ${since} order by a.seq desc limit 10`)
  const refusals = await ctx.tx.execute<Refusal>(sql`
    select s.event_id, to_char(s.at at time zone 'UTC', 'FMDD Mon YYYY, HH24:MI') as at, s.kind, u.name, s.detail->>'permission' as permission, count(*) over ()::integer as total
    from security_event s left join app_user u on u.user_id = s.actor_id where s.at > ${since} order by s.at desc, s.event_id limit 10`)
  return [
    {
      key: 'done',
      title: 'Done in seven days',
      count: entries[0]?.total ?? 0,
      say: entries.length
        ? `${plural(entries[0]?.total ?? 0, 'audited action')}, the newest first.`
        : 'Nothing was changed in seven days.',
      of: figureReference(auditedActions, '7'),
      href: '/audit',
      more: 'The whole audit',
      left: (entries[0]?.total ?? 0) - entries.length,
      items: entries.map((entry) => ({
        key: entry.seq,
        code: entry.seq,
        title: words(entry.action),
        of: `row:audit_entry:${entry.seq}:at`,
        sub: `${entry.name ?? 'Kith'}, ${entry.role}`,
        end: { text: `${entry.at} UTC`, tone: 'plain' },
        href: `/audit?action=${encodeURIComponent(entry.action)}`,
      })),
    },
    {
      key: 'refused',
      title: 'Refused in seven days',
      count: refusals[0]?.total ?? 0,
      say: refusals.length
        ? `${plural(refusals[0]?.total ?? 0, 'refusal or lock-out', 'refusals and lock-outs')}.`
        : 'Nobody was refused anything.',
      of: figureReference(refusalsFigure, '7'),
      href: '/audit',
      more: 'All refusals',
      left: (refusals[0]?.total ?? 0) - refusals.length,
      items: refusals.map((refusal) => ({
        key: refusal.event_id,
        title: words(refusal.kind),
        of: `row:security_event:${refusal.event_id}:at`,
        sub: [refusal.name ?? 'Somebody not signed in', refusal.permission].filter(Boolean).join(', '),
        end: { text: `${refusal.at} UTC`, tone: 'plain' },
        href: '/audit',
      })),
    },
  ]
}

/** `approveMerge` and `sign-in-failed` as words. */
function words(name: string): string {
  const text = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_.]/g, ' ')
    .toLowerCase()
  return text.charAt(0).toUpperCase() + text.slice(1)
}
