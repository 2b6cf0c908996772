import { sql } from 'drizzle-orm'
import { refreshMetrics } from '@/server/metrics/refresh-metrics'
import type { TxCtx } from '@/server/spine/ctx'
import { rehearsed } from './rehearsed'

/** How long the metrics of one merge took, in ms (median), and among how many customers. */
export type MergeCost = { ms: number; customers: number; days: number }

const merges = 5

/**
 * Moves the records of one account to another, as a merge does, and measures what that touched on every day measured so
 * far. Done for a few pairs of middling accounts, each rolled back.
 */
export async function mergeCost(): Promise<MergeCost> {
  const found = await rehearsed(async (ctx) => ({ pairs: await somePairs(ctx), ...(await sizeOf(ctx)) }))
  const times: number[] = []
  for (const { a, b } of found.pairs)
    times.push(
      await rehearsed(async (ctx) => {
        await ctx.tx.execute(sql`update membership set entity_id = ${a}::uuid where entity_id = ${b}::uuid`)
        await ctx.tx.execute(sql`delete from golden_account where entity_id = ${b}::uuid`)
        const started = performance.now()
        await refreshMetrics(ctx, { entityIds: [a, b] })
        return performance.now() - started
      }),
    )
  const ms = times.toSorted((x, y) => x - y)[Math.floor(times.length / 2)] ?? 0
  return { ms, customers: found.customers, days: found.days }
}

async function somePairs(ctx: TxCtx): Promise<{ a: string; b: string }[]> {
  const rows = await ctx.tx.execute<{ id: string }>(sql`
    select g.entity_id as id from golden_account g join metric_current m on m.entity_id = g.entity_id and m.metric = 'active_users'
    where m.value between 3 and 10 order by g.number limit ${merges * 2}`)
  return Array.from({ length: Math.floor(rows.length / 2) }, (_, at) => ({
    a: rows[at * 2]?.id ?? '',
    b: rows[at * 2 + 1]?.id ?? '',
  }))
}

async function sizeOf(ctx: TxCtx): Promise<{ customers: number; days: number }> {
  const rows = await ctx.tx.execute<{ customers: string; days: string }>(sql`
    select (select count(*) from golden_account) + (select count(*) from golden_person) as customers,
      (select count(distinct day) from metric_total) as days`)
  return { customers: Number(rows[0]?.customers ?? 0), days: Number(rows[0]?.days ?? 0) }
}
