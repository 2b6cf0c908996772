import { cpus, loadavg } from 'node:os'
import { closeDatabase } from '@/db/client'
import type { Role } from '@/model/access/roles'
import type { Ctx } from '@/server/spine/ctx'
import { capturedSql, replayer } from './parts/captured-sql'
import { measuredPages, type MeasuredPage } from './parts/measured-pages'
import { personCtx, signInOver } from './parts/sign-in'
import { p95, underLoad } from './parts/under-load'

type Figures = Record<
  'p95_4' | 'p95_20' | 'sql_p95_4' | 'sql_p95_20' | 'empty_p95_4' | 'empty_p95_20' | 'ratio_4' | 'ratio_20',
  number
>

const requests = 200
/** What a page may take on the server with 4 in flight, and how many times an empty page and the bare SQL with 20. */
const limits = { p95_4: 150, ratio_20: 1.5 }

/**
 * p95 in ms of lookup, list, profile, timeline and dashboards at 4 and 20 requests in flight, beside their bare SQL and
 * an empty signed-in page. `--only list` measures one of them.
 */
async function main(): Promise<void> {
  const base = process.env.KITH_APP_URL ?? ''
  const only = process.argv[process.argv.indexOf('--only') + 1]
  const pages = Object.entries(await measuredPages()).filter(
    ([name]) => !process.argv.includes('--only') || name === only,
  )
  const before = loadavg()[0] ?? 0
  const figures: Record<string, Figures> = {}
  for (const [name, page] of pages) figures[name] = await figuresOf(base, page)
  console.table(figures)
  const over = Object.entries(figures).flatMap(([name, of]) => [
    ...(of.p95_4 > limits.p95_4 ? [`${name}: p95 ${of.p95_4} ms with 4 in flight, limit ${limits.p95_4}`] : []),
    ...(of.ratio_20 > limits.ratio_20
      ? [`${name}: ${of.ratio_20} times with 20 in flight, limit ${limits.ratio_20}`]
      : []),
  ])
  console.log(over.length ? `Over the limits:\n  ${over.join('\n  ')}` : 'All within the limits.')
  const machine = { cores: cpus().length, load_before: round(before), load_after: round(loadavg()[0] ?? 0) }
  console.log(
    JSON.stringify({ size: process.env.KITH_BENCH_SIZE ?? 'default', requests, machine, over, pages: figures }),
  )
}

async function figuresOf(base: string, page: MeasuredPage): Promise<Figures> {
  const get = await getter(base, page.role)
  const empty = await atBoth(() => get('/keys'))
  const served = await atBoth((n) => get(page.paths[n % page.paths.length] ?? '/'))
  const bare = await bareSql(await personCtx(page.role), page)
  return {
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

async function getter(base: string, role: Role): Promise<(path: string) => Promise<void>> {
  const cookie = await signInOver(base, role)
  return async (path) => {
    const answer = await fetch(base + path, { headers: { cookie }, redirect: 'manual' })
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`)
    await answer.arrayBuffer()
  }
}

const round = (n: number) => Math.round(n * 100) / 100

async function atBoth(once: (n: number) => Promise<void>): Promise<Record<4 | 20, number>> {
  await underLoad(4, 20, once)
  const few = await underLoad(4, requests, once)
  const many = await underLoad(20, requests, once)
  return { 4: round(p95(few)), 20: round(p95(many)) }
}

async function bareSql(ctx: Ctx, page: MeasuredPage): Promise<Record<4 | 20, number>> {
  const statements = await capturedSql(ctx, page.reads)
  const { once, end } = replayer(statements, 16)
  const times = await atBoth(() => once())
  await end()
  return times
}

await main().finally(closeDatabase)
