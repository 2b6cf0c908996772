import { sql } from 'drizzle-orm'
import { caseKinds } from '@/model/cases/case-kinds'
import type { CaseLine } from '@/server/cases/case-line'
import { listCases } from '@/server/cases/list-cases'
import { readCases } from '@/server/cases/read-cases'
import { whoseCases } from '@/server/cases/whose-cases'
import type { TxCtx } from '@/server/spine/ctx'
import { formatPounds } from './format-pounds'
import type { HomeItem, HomeSection } from './home'
import { plural } from './plural'

const shown = 6
const heardFor = 30 * 86_400_000

/** Cases that wait for the steward, those first that cost most to leave. */
export async function casesSection(ctx: TxCtx): Promise<HomeSection> {
  const { cases } = await listCases(ctx, {})
  return {
    key: 'cases',
    title: 'Cases from the desk',
    count: cases.length,
    say: cases.length
      ? `${plural(cases.length, 'report waits', 'reports wait')} for a decision; whoever reported it hears what came of it.`
      : 'No report waits.',
    href: '/cases',
    more: 'All cases',
    left: Math.max(0, cases.length - shown),
    items: cases.slice(0, shown).map((one) => ({
      ...itemOf(one),
      sub: `${caseKinds[one.kind].label}, reported by ${one.raisedBy}: “${one.note}”`,
      end: { text: one.value ? formatPounds(one.value) : 'no value', tone: 'plain' },
    })),
  }
}

/** What came, in the last 30 days, of what the reader reported. Nothing where nothing did. */
export async function outcomesSection(ctx: TxCtx): Promise<HomeSection[]> {
  const since = new Date(ctx.now.getTime() - heardFor).toISOString()
  const where = sql`${whoseCases(ctx)} and q.state <> 'open' and q.ended_at > ${since}::timestamptz`
  const cases = await readCases(ctx, where, sql`q.ended_at desc, q.case_id`, 20)
  if (!cases.length) return []
  return [
    {
      key: 'my-cases',
      title: 'What came of your reports',
      count: cases.length,
      say: `${plural(cases.length, 'report was', 'reports were')} closed in the last 30 days.`,
      href: '/cases?state=closed',
      more: 'Your cases',
      left: Math.max(0, cases.length - shown),
      items: cases.slice(0, shown).map((one) => ({
        ...itemOf(one),
        sub: `${one.endedBy ?? 'Kith'}: ${one.outcome ?? 'closed'}`,
        end: { text: one.state, tone: 'plain' },
        href: `/cases?state=closed&case=${one.caseId}`,
      })),
    },
  ]
}

const itemOf = (one: CaseLine): HomeItem => ({
  key: one.caseId,
  code: one.customer.code,
  title: one.other
    ? `${one.customer.name ?? one.customer.code} and ${one.other.name ?? one.other.code}`
    : (one.customer.name ?? one.customer.code),
  sub: '',
  of: `row:review_case:${one.caseId}:note`,
  href: `/cases?case=${one.caseId}`,
})
