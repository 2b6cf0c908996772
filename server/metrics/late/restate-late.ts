import { allMetrics } from '@/model/metrics/all-metrics'
import { definitionOn } from '@/model/metrics/definition-on'
import type { Metric } from '@/model/metrics/metric'
import { lateWhy, type RestatedWhy } from '@/model/metrics/restated'
import { asSystem } from '@/server/ingest/claim-run'
import type { Ctx } from '@/server/spine/ctx'
import { daysMeasured } from '../days-measured'
import { reaches } from '../reaches'
import { refreshMetrics } from '../refresh-metrics'
import { factsRead } from './facts-read'
import { forgetLate, type Late, readLate } from './read-late'

/** Records looked at one by one, a transaction takes so many of them; of more, whole days are measured anew, so many at once. */
export const restateLimits = { records: 400, atOnce: 40, days: 8 }

/** What was restated: records looked at by themselves, and the day from which everybody was measured anew. */
export type Restated = { records: number; everybodyFrom: string | null }

/**
 * Measures past days anew where facts of them arrived, changed or went since: of the customers concerned, of the metrics
 * that read such facts, from the day of the fact to the newest one measured. Each metric, and each handful of customers, is
 * a transaction of its own, so that a decision waits for no more than that. Where a great many are late, as after a large
 * load, those furthest back are looked at by themselves and the days of the others are measured anew for everybody.
 */
export async function restateLate(ctx: Ctx, limits = restateLimits): Promise<Restated> {
  const late = await asSystem(ctx, readLate)
  const ids = [...new Set(late.map((one) => one.recordId))]
  const few = new Set(ids.slice(0, limits.records))
  const alone = late.filter((one) => few.has(one.recordId))
  const others = late.filter((one) => !few.has(one.recordId))
  const known = await asSystem(ctx, daysMeasured)
  for (const lot of lotsOf(alone, limits.atOnce)) {
    const entityIds = [...new Set(lot.map((one) => one.recordId))]
    for (const { key, days, why } of asked(ctx, lot, known))
      await asSystem(ctx, (inside) => refreshMetrics(inside, { metrics: [key], days, entityIds, why }))
    await asSystem(ctx, (inside) => forgetLate(inside, lot))
  }
  for (const { key, days, why } of asked(ctx, others, known))
    for (let from = 0; from < days.length; from += limits.days) {
      const some = days.slice(from, from + limits.days)
      await asSystem(ctx, (inside) => refreshMetrics(inside, { metrics: [key], days: some, why }))
    }
  if (others.length) await asSystem(ctx, (inside) => forgetLate(inside, others))
  return { records: few.size, everybodyFrom: others[0]?.from ?? null }
}

/** Lots of few records of whom the same was heard: each says truly why it is restated, and reaches no further back than its oldest. */
function lotsOf(late: readonly Late[], atOnce: number): Late[][] {
  const byRecord = new Map<string, Late[]>()
  for (const one of late) byRecord.set(one.recordId, [...(byRecord.get(one.recordId) ?? []), one])
  const alike = new Map<string, Late[][]>()
  for (const heard of byRecord.values()) alike.set(lateWhy(heard), [...(alike.get(lateWhy(heard)) ?? []), heard])
  return [...alike.values()].flatMap((records) =>
    Array.from({ length: Math.ceil(records.length / atOnce) }, (_, i) =>
      records.slice(i * atOnce, (i + 1) * atOnce).flat(),
    ),
  )
}

type Asked = { key: (typeof allMetrics)[number]['key']; days: string[]; why: RestatedWhy }

/** The metrics that read what was heard, each with the days it stands on from the first of it, as far as they can be measured still. */
function asked(ctx: Ctx, late: readonly Late[], known: ReadonlyMap<string, readonly string[]>): Asked[] {
  return allMetrics.flatMap((metric: Metric & { key: Asked['key'] }) => {
    const read = factsRead(metric)
    const heard = late.filter(({ fact }) => fact === 'record' || read.includes(fact))
    const [first] = heard.map(({ from }) => from).toSorted()
    const days = (known.get(metric.key) ?? []).filter(
      (day) => first !== undefined && day >= first && reaches(definitionOn(metric, day), day, ctx.now),
    )
    return days.length ? [{ key: metric.key, days, why: lateWhy(heard) }] : []
  })
}
