import { sql } from 'drizzle-orm'
import { allMetrics } from '@/model/metrics/all-metrics'
import type { MeasuredGrain, Metric } from '@/model/metrics/metric'
import { asPipeline } from '@/server/spine/as-pipeline'
import type { TxCtx } from '@/server/spine/ctx'
import { affectedEntities } from './affected-entities'
import { keepViewsAtHand } from './keep-views-at-hand'
import { writeCurrent } from './write-current'
import { writeDays } from './write-days'
import { writeEntities } from './write-entities'

/** `days`: metrics times days that were computed. */
export type RefreshedMetrics = { metrics: number; days: number; entities: Record<MeasuredGrain, number> | 'all' }

/**
 * Computes the metrics as of each day from the facts and writes values, totals and newest values, as the pipeline.
 * Without `entityIds` every customer is measured, by default for today (UTC). With them only those concerned
 * are, on every day measured so far (of `days`, if given), so that a merge corrects the past too and its undo restores it; the
 * ids may be of any grain and of entities that are gone. Running it again changes nothing.
 */
export function refreshMetrics(
  ctx: TxCtx,
  options: { entityIds?: readonly string[]; days?: readonly string[] } = {},
): Promise<RefreshedMetrics> {
  const metrics: readonly Metric[] = allMetrics
  return asPipeline(ctx, async () => {
    // One refresh at a time: totals are moved by differences, which two at once would count twice.
    await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('kith.metrics', 0))`)
    const concerned = options.entityIds ? await affectedEntities(ctx, options.entityIds) : null
    const measured = await daysMeasured(ctx)
    const measure = async () => {
      let count = 0
      for (const metric of metrics) {
        const known = measured.get(metric.key) ?? []
        const entities = concerned?.[metric.grain] ?? null
        const days = entities
          ? known.filter((day) => options.days?.includes(day) ?? true)
          : (options.days ?? [today(ctx)]).filter((day) => reaches(ctx, metric, day))
        if (days.length === 0 || entities?.length === 0) continue
        if (entities) await writeEntities(ctx, metric, entities, days)
        else await writeDays(ctx, metric, days)
        const newest = [...known, ...days].reduce((a, b) => (a > b ? a : b))
        if (days.includes(newest)) await writeCurrent(ctx, metric, newest, entities)
        count += days.length
      }
      return count
    }
    const past = concerned === null && (options.days?.length ?? 0) >= fewDays
    const count = past ? await keepViewsAtHand(ctx, metrics, measure) : await measure()
    const entities = concerned && { account: concerned.account.length, person: concerned.person.length }
    return { metrics: metrics.length, days: count, entities: entities ?? 'all' }
  })
}

/** From so many days on, one look at all facts costs less than looking for each customer's on every day. */
const fewDays = 4

const today = (ctx: TxCtx) => ctx.now.toISOString().slice(0, 10)

/** A day too far back to be computed from the facts is left as it was measured then, or not at all. */
function reaches(ctx: TxCtx, metric: Metric, day: string): boolean {
  if (metric.reachesBack === undefined) return true
  return day >= new Date(ctx.now.getTime() - metric.reachesBack * 86_400_000).toISOString().slice(0, 10)
}

/** Days that have a total, by metric, oldest first. */
async function daysMeasured(ctx: TxCtx): Promise<Map<string, string[]>> {
  const rows = await ctx.tx.execute<{ metric: string; days: string[] }>(
    sql`select metric, array_agg(day::text order by day) as days from (select distinct metric, day from metric_total) t group by metric`,
  )
  return new Map(rows.map((row) => [row.metric, row.days]))
}
