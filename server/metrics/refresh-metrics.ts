import { sql } from 'drizzle-orm'
import { allMetrics, type MetricKey } from '@/model/metrics/all-metrics'
import type { MeasuredGrain, Metric } from '@/model/metrics/metric'
import type { RestatedWhy } from '@/model/metrics/restated'
import { asPipeline } from '@/server/spine/as-pipeline'
import type { TxCtx } from '@/server/spine/ctx'
import { affectedEntities } from './affected-entities'
import { daysMeasured } from './days-measured'
import { keepViewsAtHand } from './keep-views-at-hand'
import { noteDefinitions } from './note-definitions'
import { partsOf } from './parts-of'
import { reaches } from './reaches'
import { readsPeople } from './reads-people'
import { writeCurrent } from './write-current'
import { writeDays } from './write-days'
import { writeEntities } from './write-entities'
import { writeExplained } from './write-explained'

/** `days`: metrics times days that were computed. */
export type RefreshedMetrics = { metrics: number; days: number; entities: Record<MeasuredGrain, number> | 'all' }

/** Without `metrics` all of them. `why` is kept with values of past days that come out differently than they stood. */
export type RefreshWhat = {
  entityIds?: readonly string[]
  days?: readonly string[]
  metrics?: readonly MetricKey[]
  why?: RestatedWhy
}

/**
 * Computes the metrics as of each day from the facts, each day with the version in force on it, and writes values, totals
 * and newest values, as the pipeline. Without `entityIds` every customer is measured, by default for today (UTC). With
 * them only those concerned are, on every day measured so far (of `days`, if given), so that a merge corrects the past too
 * and its undo restores it; the ids may be of any grain and of entities that are gone. Running it again changes nothing.
 */
export function refreshMetrics(ctx: TxCtx, options: RefreshWhat = {}): Promise<RefreshedMetrics> {
  const all: readonly (Metric & { key: MetricKey })[] = allMetrics
  const metrics = all.filter((metric) => options.metrics?.includes(metric.key) ?? true)
  return asPipeline(ctx, async () => {
    // One refresh at a time: totals are moved by differences, which two at once would count twice.
    await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('kith.metrics', 0))`)
    const known = await daysMeasured(ctx)
    return options.entityIds
      ? refreshSome(ctx, metrics, known, options.entityIds, options.days, options.why ?? 'identity')
      : refreshAll(ctx, metrics, known, options.days ?? [today(ctx)], options.why ?? 'anew')
  })
}

const today = (ctx: TxCtx) => ctx.now.toISOString().slice(0, 10)

/** Whether one look at all facts costs less than looking for each customer's anew for every metric and day. */
const isMuch = (metrics: number, days: number): boolean => days >= 4 || metrics * days >= 12

type Known = ReadonlyMap<string, readonly string[]>

async function refreshAll(
  ctx: TxCtx,
  metrics: readonly Metric[],
  known: Known,
  days: readonly string[],
  why: RestatedWhy,
): Promise<RefreshedMetrics> {
  await noteDefinitions(ctx, metrics)
  const measure = async () => {
    let count = 0
    for (const metric of metrics) {
      const before = known.get(metric.key) ?? []
      const parts = partsOf(metric, days).map((part) => ({
        metric: part.metric,
        days: part.days.filter((day) => reaches(part.metric, day, ctx.now)),
      }))
      const written = parts.flatMap((part) => part.days)
      const last = [...before, ...written].toSorted().at(-1)
      const newest = last && written.includes(last) ? last : null
      const restated = written.filter((day) => day < today(ctx) && before.includes(day))
      for (const part of parts)
        if (part.days.length)
          await writeDays(ctx, part.metric, part.days, {
            newest: newest && !metric.explain && part.days.includes(newest) ? newest : null,
            restated: restated.filter((day) => part.days.includes(day)),
            why,
          })
      if (newest && metric.explain) await writeExplained(ctx, metric, newest, null)
      count += written.length
    }
    return count
  }
  const count = isMuch(metrics.length, days.length) ? await keepViewsAtHand(ctx, metrics, measure) : await measure()
  return { metrics: metrics.length, days: count, entities: 'all' }
}

async function refreshSome(
  ctx: TxCtx,
  metrics: readonly Metric[],
  known: Known,
  entityIds: readonly string[],
  only: readonly string[] | undefined,
  why: RestatedWhy,
): Promise<RefreshedMetrics> {
  const { account, person, accountsOfPeople } = await affectedEntities(ctx, entityIds)
  // Estimates of so long a statement may add up to what Postgres would compile first, which takes longer than the work.
  await ctx.tx.execute(sql`set local jit = off`)
  let count = 0
  const refresh = async (grain: MeasuredGrain, ids: readonly string[], concerned: (metric: Metric) => boolean) => {
    const asked = metrics.flatMap((metric) => {
      if (metric.grain !== grain || !concerned(metric)) return []
      const measured = known.get(metric.key) ?? []
      const days = measured.filter((day) => only?.includes(day) ?? true)
      return days.length ? [{ metric, days, newest: measured.at(-1) === days.at(-1) ? days.at(-1) : undefined }] : []
    })
    if (ids.length === 0 || asked.length === 0) return
    await writeEntities(
      ctx,
      grain,
      ids,
      asked.flatMap(({ metric, days }) => partsOf(metric, days)),
      why,
    )
    const newest = asked.flatMap(({ metric, newest: day }) => (day ? [{ metric, day }] : []))
    if (newest.length) await writeCurrent(ctx, newest, ids)
    count += asked.reduce((sum, one) => sum + one.days.length, 0)
  }
  await refresh('account', account, () => true)
  await refresh('account', accountsOfPeople, readsPeople)
  await refresh('person', person, () => true)
  const entities = { account: account.length + accountsOfPeople.length, person: person.length }
  return { metrics: metrics.length, days: count, entities }
}
