import { sql } from 'drizzle-orm'
import { closeDatabase } from '@/db/client'
import { inTransaction } from '@/db/transaction'
import { systemCtx } from '@/server/spine/system-ctx'
import { listCustomers } from '@/server/customers/list-customers'
import { railCounts } from '@/server/home/rail-counts'
import { sourcePulse } from '@/server/home/source-pulse'
import { lookup } from '@/server/lookup/lookup'
import type { Ctx } from '@/server/spine/ctx'
import { capturedSql, replayer } from './parts/captured-sql'
import { profileReads } from './parts/profile-reads'
import { signInOver, stewardCtx } from './parts/sign-in'
import { p95, underLoad } from './parts/under-load'

type Figures = Record<
  'p95_4' | 'p95_20' | 'sql_p95_4' | 'sql_p95_20' | 'empty_p95_4' | 'empty_p95_20' | 'ratio_4' | 'ratio_20',
  number
>
type Page = { paths: string[]; reads: (ctx: Ctx) => Promise<unknown> }

const requests = 200

/** p95 of lookup, list and profile at 4 and 20 requests in flight, beside their bare SQL and an empty signed-in page. */
async function main(): Promise<void> {
  const base = process.env.KITH_APP_URL ?? ''
  const cookie = await signInOver(base, 'steward')
  const ctx = await stewardCtx()
  const get = (path: string) => async () => {
    const answer = await fetch(base + path, { headers: { cookie }, redirect: 'manual' })
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`)
    await answer.arrayBuffer()
  }
  const empty = await atBoth((n) => get('/keys')().then(() => void n))
  const figures: Record<string, Figures> = {}
  for (const [name, page] of Object.entries(await pages())) {
    const served = await atBoth((n) => get(page.paths[n % page.paths.length] ?? '/')())
    const bare = await bareSql(ctx, page)
    figures[name] = {
      p95_4: served[4],
      p95_20: served[20],
      sql_p95_4: bare[4],
      sql_p95_20: bare[20],
      empty_p95_4: empty[4],
      empty_p95_20: empty[20],
      ratio_4: round(served[4] / (empty[4] + bare[4])),
      ratio_20: round(served[20] / (empty[20] + bare[20])),
    }
  }
  console.table(figures)
  console.log(JSON.stringify({ size: process.env.KITH_BENCH_SIZE ?? 'default', requests, pages: figures }))
}

const round = (n: number) => Math.round(n * 100) / 100

async function atBoth(once: (n: number) => Promise<void>): Promise<Record<4 | 20, number>> {
  await underLoad(4, 20, once)
  const few = await underLoad(4, requests, once)
  const many = await underLoad(20, requests, once)
  return { 4: round(p95(few)), 20: round(p95(many)) }
}

async function bareSql(ctx: Ctx, page: Page): Promise<Record<4 | 20, number>> {
  const statements = await capturedSql(ctx, page.reads)
  const { once, end } = replayer(statements, 16)
  const times = await atBoth(() => once())
  await end()
  return times
}

/** The pages measured: which addresses are asked for, and what they read. */
async function pages(): Promise<Record<string, Page>> {
  const accounts = await someAccounts()
  const shell = async (ctx: Ctx) => {
    await railCounts(ctx, {})
    await sourcePulse(ctx, {})
  }
  const names = accounts.map((account) => account.name.slice(0, 7))
  return {
    lookup: {
      paths: names.map((name) => `/api/lookup?q=${encodeURIComponent(name)}`),
      reads: (ctx) => lookup(ctx, { q: names[0] ?? '' }),
    },
    list: {
      paths: ['/customers/accounts', '/customers/accounts?sort=mrr.desc', '/customers/accounts?sort=name.asc'],
      reads: async (ctx) => {
        await shell(ctx)
        await listCustomers(ctx, { grain: 'account', sort: 'mrr', direction: 'desc' })
      },
    },
    profile: {
      paths: accounts.map(({ id }) => `/customers/accounts/${id}?view=account-review`),
      reads: async (ctx) => {
        await shell(ctx)
        await profileReads(ctx, accounts[0]?.id ?? '')
      },
    },
  }
}

/** Twenty accounts, the busiest first. */
async function someAccounts(): Promise<{ id: string; name: string }[]> {
  const who = { databaseRole: 'kith_system', session: null, readOnly: true }
  return inTransaction(systemCtx().db, who, (tx) =>
    tx.execute<{ id: string; name: string }>(sql`
      select g.entity_id as id, g.name from golden_account g join metric_current m on m.entity_id = g.entity_id and m.metric = 'active_users'
      where g.name is not null order by m.value desc, g.entity_id limit 20`),
  )
}

await main().finally(closeDatabase)
