import { sql } from 'drizzle-orm'
import { allMetrics, type MetricKey } from '@/model/metrics/all-metrics'
import type { MeasuredGrain, Metric } from '@/model/metrics/metric'
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

/** `days`: metrics times days that were computed. */
export type RefreshedMetrics = { metrics: number; days: number; entities: Record<MeasuredGrain, number> | 'all' }

/** Without `metrics` all of them. */
export type RefreshWhat = { entityIds?: readonly string[]; days?: readonly string[]; metrics?: readonly MetricKey[] }

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
      ? refreshSome(ctx, metrics, known, options.entityIds, options.days)
      : refreshAll(ctx, metrics, known, options.days ?? [ctx.now.toISOString().slice(0, 10)])
  })
}

/** From so many days on, one look at all facts costs less than looking for each customer's on every day. */
const fewDays = 4

type Known = ReadonlyMap<string, readonly string[]>

async function refreshAll(
  ctx: TxCtx,
  metrics: readonly Metric[],
  known: Known,
  days: readonly string[],
): Promise<RefreshedMetrics> {
  await noteDefinitions(ctx, metrics)
  const measure = async () => {
    let count = 0
    for (const metric of metrics) {
      const written: string[] = []
      for (const part of partsOf(metric, days)) {
        const within = part.days.filter((day) => reaches(part.metric, day, ctx.now))
        if (within.length) await writeDays(ctx, part.metric, within)
        written.push(...within)
      }
      const newest = [...(known.get(metric.key) ?? []), ...written].toSorted().at(-1)
      if (newest && written.includes(newest)) await writeCurrent(ctx, [{ metric, day: newest }], null)
      count += written.length
    }
    return count
  }
  const count = days.length >= fewDays ? await keepViewsAtHand(ctx, metrics, measure) : await measure()
  return { metrics: metrics.length, days: count, entities: 'all' }
}

async function refreshSome(
  ctx: TxCtx,
  metrics: readonly Metric[],
  known: Known,
  entityIds: readonly string[],
  only: readonly string[] | undefined,
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
