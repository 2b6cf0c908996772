import { sql } from 'drizzle-orm'
import { renewalText } from '@/model/boards/renewal-board'
import { accountsAtRisk } from '@/model/figures/accounts-at-risk'
import { figureReference } from '@/model/figures/read-figure'
import { renewalsAccounts } from '@/model/figures/renewals-accounts'
import { entityCode } from '@/model/grains'
import type { HealthDetail } from '@/model/metrics/explain-health'
import type { TxCtx } from '@/server/spine/ctx'
import { doubtsSection, outcomesSection } from './case-sections'
import type { HomeItem, HomeSection } from './home'
import { plural } from './plural'
import type { Marks } from './load-marks'
import { morningSection } from './morning-section'
import { calledBackSection } from './recall-sections'

type Account = {
  entity_id: string
  number: number
  name: string | null
  health: number | null
  detail: HealthDetail | null
  renewal_date: string | null
  days: number
  total: number
}

const dayMs = 86_400_000

const healthOf = (account: Account): HomeItem['end'] =>
  account.health === null
    ? undefined
    : {
        text: signed(account.detail?.delta ?? null),
        tone: account.detail?.segment ?? 'plain',
        score: account.health,
        of: `metric:health:${account.entity_id}`,
      }

const signed = (delta: number | null) =>
  delta === null ? 'new' : delta < 0 ? `−${-delta}` : delta > 0 ? `+${delta}` : 'no change'

const item = (account: Account, sub: string, of: string): HomeItem => ({
  key: account.entity_id,
  code: entityCode('account', account.number),
  title: account.name ?? 'Without a name',
  sub,
  of,
  end: healthOf(account),
  href: `/customers/accounts/${account.entity_id}`,
})

/** The morning of a success manager, within the own book: what moved, ranked, what renews, who is at risk. */
export async function successHome(ctx: TxCtx, marks: Marks): Promise<HomeSection[]> {
  const today = ctx.now.toISOString().slice(0, 10)
  const until = new Date(ctx.now.getTime() + 60 * dayMs).toISOString().slice(0, 10)
  const [renewing, risky] = [
    await read(
      ctx,
      sql`g.renewal_date between ${today}::date and ${today}::date + 60 and ${sql.raw(renewalText.stands)}`,
      sql`coalesce(h.value, 100)`,
      today,
      8,
    ),
    await read(ctx, sql`(h.value < 40 or g.stage = 'at_risk')`, sql`coalesce(h.value, 0)`, today, 8),
  ]
  return [
    await morningSection(ctx, marks),
    ...(await calledBackSection(ctx)),
    ...(await doubtsSection(ctx)),
    ...(await outcomesSection(ctx)),
    {
      key: 'renewing',
      title: 'Renewing in 60 days',
      count: renewing[0]?.total ?? 0,
      say: renewing.length
        ? `${plural(renewing[0]?.total ?? 0, 'contract')} to renew, the weakest first.`
        : 'No contract renews in 60 days.',
      of: figureReference(renewalsAccounts, today, until),
      href: '/boards/renewals?days=60',
      more: 'All renewals',
      left: (renewing[0]?.total ?? 0) - renewing.length,
      items: renewing.map((account) => ({
        ...item(
          account,
          `Renews in ${plural(account.days, 'day')}. ${account.detail?.sentence ?? 'Not scored yet.'}`,
          `value:account:${account.entity_id}:renewal_date`,
        ),
        mark: `${account.renewal_date} ${account.detail?.segment}`,
      })),
    },
    {
      key: 'risk',
      title: 'At risk',
      count: risky[0]?.total ?? 0,
      say: risky.length
        ? `${plural(risky[0]?.total ?? 0, 'account is', 'accounts are')} at risk by stage or below 40 points, the weakest first.`
        : 'No account is at risk.',
      of: figureReference(accountsAtRisk),
      href: '/customers/accounts?stage=at_risk&sort=health.asc',
      more: 'All at risk',
      left: (risky[0]?.total ?? 0) - risky.length,
      items: risky.map((account) =>
        account.health === null
          ? item(account, 'Not scored.', `value:account:${account.entity_id}:stage`)
          : item(account, account.detail?.sentence ?? 'Not scored.', `metric:health:${account.entity_id}`),
      ),
    },
  ]
}

async function read(
  ctx: TxCtx,
  where: ReturnType<typeof sql>,
  order: ReturnType<typeof sql>,
  today: string,
  most: number,
): Promise<Account[]> {
  const rows = await ctx.tx.execute<Account>(sql`
    select g.entity_id, g.number, g.name, h.value as health, h.detail, g.renewal_date::text, (g.renewal_date - ${today}::date) as days, count(*) over ()::integer as total
    from golden_account g left join metric_current h on h.entity_id = g.entity_id and h.metric = 'health'
      left join metric_current r on r.entity_id = g.entity_id and r.metric = 'mrr'
    where ${where} order by ${order}, g.entity_id limit ${most}`)
  return [...rows]
}
