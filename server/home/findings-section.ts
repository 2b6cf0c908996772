import { sql } from 'drizzle-orm'
import { allChecks } from '@/model/checks/all-checks'
import { severities } from '@/model/checks/check'
import { findingsOfCheck } from '@/model/figures/findings-of-check'
import { openFindings } from '@/model/figures/open-findings'
import { figureReference } from '@/model/figures/read-figure'
import type { TxCtx } from '@/server/spine/ctx'
import type { HomeSection } from './home'
import { plural } from './plural'

const weight = { high: 0, medium: 1, low: 2 } as const

/** Checks with open findings, the gravest first. */
export async function findingsSection(ctx: TxCtx, onlyHigh = false): Promise<HomeSection> {
  const today = ctx.now.toISOString().slice(0, 10)
  const rows = await ctx.tx.execute<{ check_key: string; open: number; fresh: number }>(sql`
    select check_key, count(*)::integer as open, count(*) filter (where first_seen > ${ctx.now.toISOString()}::timestamptz - interval '24 hours')::integer as fresh
    from quality_finding where gone_at is null and (muted_until is null or muted_until < ${today}::date) group by check_key`)
  const lines = allChecks
    .flatMap((check) => {
      const row = rows.find((one) => one.check_key === check.key)
      return row && (!onlyHigh || check.severity === 'high') ? [{ check, ...row }] : []
    })
    .toSorted((a, b) => weight[a.check.severity] - weight[b.check.severity] || b.open - a.open)
  const count = lines.reduce((sum, line) => sum + line.open, 0)
  return {
    key: 'findings',
    title: onlyHigh ? 'Grave findings' : 'Quality findings',
    count,
    say: count ? `${plural(count, 'offender')} of ${plural(lines.length, 'check')}.` : 'No check finds anything.',
    of: figureReference(openFindings, onlyHigh ? 'high' : 'all'),
    href: '/quality',
    more: 'All checks',
    left: 0,
    items: lines.slice(0, 8).map(({ check, open, fresh }) => ({
      key: check.key,
      title: check.label,
      of: figureReference(findingsOfCheck, check.key),
      sub: `${check.meaning}${fresh && fresh < open ? ` ${fresh} new since yesterday.` : ''}`,
      end: {
        text: `${open.toLocaleString('en-GB')} ${severities[check.severity].toLowerCase()}`,
        tone: check.severity === 'high' ? 'risk' : 'plain',
      },
      href: `/quality/${check.key}`,
    })),
  }
}
