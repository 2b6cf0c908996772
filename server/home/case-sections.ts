import { sql } from 'drizzle-orm'
import { caseKinds } from '@/model/cases/case-kinds'
import { departments } from '@/model/metrics/departments'
import type { CaseLine } from '@/server/cases/case-line'
import { listCases } from '@/server/cases/list-cases'
import { readCases } from '@/server/cases/read-cases'
import { nameCase } from '@/server/cases/name-case'
import { ownCases } from '@/server/cases/whose-cases'
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
      end: { text: endOf(one), tone: 'plain' },
    })),
  }
}

/** Numbers that were reported as wrong and that the reader speaks for. Nothing where none waits. */
export async function doubtsSection(ctx: TxCtx): Promise<HomeSection[]> {
  const cases = await readCases(ctx, sql`q.state = 'open' and q.speaks`, sql`q.raised_at, q.case_id`, 100)
  if (!cases.length) return []
  return [
    {
      key: 'doubts',
      title: 'Numbers somebody doubts',
      count: cases.length,
      say: `${plural(cases.length, 'report waits', 'reports wait')} for who speaks for the number.`,
      href: '/cases',
      more: 'Your cases',
      left: Math.max(0, cases.length - shown),
      items: cases.slice(0, shown).map((one) => ({
        ...itemOf(one),
        sub: `Reported by ${one.raisedBy}: “${one.note}”`,
      })),
    },
  ]
}

/** What came, in the last 30 days, of what the reader reported. Nothing where nothing did. */
export async function outcomesSection(ctx: TxCtx): Promise<HomeSection[]> {
  const since = new Date(ctx.now.getTime() - heardFor).toISOString()
  const where = sql`${ownCases(ctx)} and q.state <> 'open' and q.ended_at > ${since}::timestamptz`
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

const endOf = (one: CaseLine): string => {
  if (one.about === 'customer') return one.value ? formatPounds(one.value) : 'no value'
  return one.number.department ? departments[one.number.department] : 'a figure'
}

const itemOf = (one: CaseLine): HomeItem => ({
  key: one.caseId,
  ...(one.about === 'customer' ? { code: one.customer.code } : {}),
  title: nameCase(one),
  sub: '',
  of: `row:review_case:${one.caseId}:note`,
  href: `/cases?case=${one.caseId}`,
})
