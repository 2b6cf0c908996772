import { sql } from 'drizzle-orm'
import { entityCode } from '@/model/grains'
import { morningMark, movedPoints, rankMorning } from '@/model/home/morning-score'
import { type MorningWords, morningSentence } from '@/model/home/morning-sentence'
import { segmentOf } from '@/model/metrics/explain-health'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import { formatPounds } from './format-pounds'
import type { HomeFigure, HomeItem, HomeSection } from './home'
import { type Marks, wasAsideBefore, workedToday } from './load-marks'
import { plural } from './plural'
import { type MorningAccount, readMorning } from './read-morning'
import { sayDay } from '@/lib/say-day'

const key = 'morning'
/** A morning is so many accounts and no more. */
export const mostInAMorning = 15

/**
 * The accounts of the reader's book that moved, the most pressing first, each with the sentence why. What was put aside
 * before this morning takes no place; what was this morning keeps its own, so that the list can be worked to its end.
 */
export async function morningSection(ctx: TxCtx, marks: Marks): Promise<HomeSection> {
  const ranked = rankMorning(await readMorning(ctx, movedPoints))
  const waits = ranked.filter(
    (account) => !wasAsideBefore(marks, key, { key: account.key, sub: '', mark: morningMark(account) }),
  )
  const listed = waits.slice(0, mostInAMorning)
  const words = await readWords(ctx, listed)
  const left = waits.length - listed.length
  const resting = ranked.length - waits.length
  return {
    key,
    title: 'This morning',
    count: waits.length,
    say: waits.length ? sayMoved(waits.length, resting) : sayNothing(resting),
    href: '/customers/accounts?sort=health.asc',
    more: 'All by health',
    left,
    leftSay: left
      ? `${plural(left, 'account')} more moved and rank lower; they move up as others are done.`
      : undefined,
    worked: workedToday(marks, key),
    items: listed.map((account) => itemOf(account, words.get(account.key) ?? { health: null, alarm: null })),
  }
}

const sayMoved = (count: number, resting: number) =>
  `${plural(count, 'account')} moved${count > mostInAMorning ? `; these ${mostInAMorning} weigh most` : ''}, by points times what they pay.${resting ? ` ${plural(resting, 'more is', 'more are')} put aside.` : ''}`

const sayNothing = (resting: number) =>
  resting ? `Nothing new moved; ${plural(resting, 'account is', 'accounts are')} put aside.` : 'No account moved.'

function itemOf(account: MorningAccount, words: MorningWords): HomeItem {
  return {
    key: account.key,
    code: entityCode('account', account.number),
    title: account.name ?? 'Without a name',
    sub: morningSentence(account, words),
    of: whyOf(account),
    mark: morningMark(account),
    figures: figuresOf(account),
    href: `/customers/accounts/${account.key}`,
  }
}

/** What the sentence rests on first: the score, else the change of the subscription, else the name it is about. */
function whyOf({ key, health, change }: MorningAccount): string {
  if (health !== null) return `metric:health:${key}`
  return change ? `fact:subscription_change:${change.factId}:kind` : `derived:account:${key}:tickets_open`
}

/** What stands beside the sentence, always in this order; what is not known is left out. */
function figuresOf(account: MorningAccount): HomeFigure[] {
  const figures: (HomeFigure | null)[] = [
    account.health === null
      ? null
      : {
          label: 'Health',
          text: account.delta ? signed(account.delta) : '',
          of: `metric:health:${account.key}`,
          health: { level: segmentOf(account.health), score: Math.round(account.health) },
        },
    account.mrr === null ? null : { label: 'MRR', text: formatPounds(account.mrr), of: `metric:mrr:${account.key}` },
    account.churnRisk === null
      ? null
      : {
          label: 'Churn risk',
          text: `${Math.round(account.churnRisk * 100)}%`,
          of: `metric:churn_risk:${account.key}`,
        },
    account.renews === null
      ? null
      : { label: 'Renews', text: sayDay(account.renews), of: `value:account:${account.key}:renewal_date` },
  ]
  return figures.filter((figure) => figure !== null)
}

const signed = (points: number) => (points < 0 ? `−${-points}` : `+${points}`)

/** Why health moved, and why score and money disagree, of the accounts that are listed. */
async function readWords(ctx: TxCtx, accounts: readonly MorningAccount[]): Promise<Map<string, MorningWords>> {
  if (accounts.length === 0) return new Map()
  const rows = await ctx.tx.execute<MorningWords & { id: string }>(sql`
    select entity_id as id, max(detail->>'sentence') filter (where metric = 'health') as health,
      max(detail->>'sentence') filter (where metric = 'health_alarm') as alarm
    from metric_current where metric in ('health', 'health_alarm') and entity_id = any(${uuidArray(accounts.map((one) => one.key))}) group by 1`)
  return new Map(rows.map(({ id, ...words }) => [id, words]))
}
