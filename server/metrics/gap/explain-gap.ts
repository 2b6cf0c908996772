import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { readableGoldenColumns } from '@/db/grants'
import { badInput, notFound } from '@/lib/errors'
import type { Role } from '@/model/access/roles'
import { entityCode } from '@/model/grains'
import { metricOf } from '@/model/metrics/all-metrics'
import { type MeasuredGrain, type Metric, versionOf } from '@/model/metrics/metric'
import { type GapDimension, type GapSlice, type GapStation, splitGap } from '@/model/metrics/split-gap'
import type { TxCtx } from '@/server/spine/ctx'
import { rehearsal } from '@/server/spine/rehearsal'
import { type FineReading, finely, type Reading, readingInput } from './reading'
import { valuesOf } from './values-of'

export type GapCustomerLine = {
  entityId: string
  grain: MeasuredGrain
  code: string
  name: string | null
  before: number | null
  after: number | null
}
export type GapStep = { dimension: GapDimension; amount: number; customers: number; first: GapCustomerLine[] }
/** Amounts are in the metrics' unit; `from` plus all amounts is `to`. */
export type Gap = { from: number; to: number; steps: GapStep[] }

/** Customers told with each step; the rest are counted. */
const mostTold = 200

/**
 * Why two numbers differ: the gap between them, taken apart exactly. Both are worked out anew from the facts. Uses
 * temporary tables, so it runs as a rehearsal and leaves nothing. Throws `bad-input` where the two have no common unit.
 */
export const explainGap = rehearsal({
  name: 'explainGap',
  permission: 'metric.read',
  input: z.object({ one: readingInput, other: readingInput }),
  run: async (ctx, { one, other }): Promise<Gap> => {
    const [first, second] = [metricMust(one), metricMust(other)]
    if (first.unit !== second.unit)
      throw badInput(`${first.label} is in ${first.unit}, ${second.label} in ${second.unit}: they cannot be compared.`)
    const start = finely(one)
    const stations: GapStation[] = []
    for (const { dimension, reading } of walk(start, finely(other), first, second)) {
      const metric = metricMust(reading)
      stations.push({ dimension, total: metric.total, values: await valuesOf(ctx, metric, reading) })
    }
    const { from, to, slices } = splitGap({ total: first.total, values: await valuesOf(ctx, first, start) }, stations)
    const grains: MeasuredGrain[] = first.grain === second.grain ? [first.grain] : [first.grain, second.grain]
    return { from, to, steps: await tell(ctx, slices, grains) }
  },
})

type Station = { dimension: GapDimension; reading: FineReading }

/** Turns one dimension after the other from the first reading to the second; dimensions in which they agree are left out. */
function* walk(first: FineReading, second: FineReading, one: Metric, other: Metric): Generator<Station> {
  let reading = first
  const turn = (dimension: GapDimension, change: Partial<FineReading>): Station[] => {
    const next = { ...reading, ...change }
    if (JSON.stringify(next) === JSON.stringify(reading)) return []
    reading = next
    return [{ dimension, reading }]
  }
  if (first.metric !== second.metric)
    yield* turn(one.grain === other.grain ? 'definition' : 'grain', {
      metric: second.metric,
      version: null,
      ...(one.grain === other.grain ? {} : { filters: [] }),
    })
  yield* turn('version', { version: second.version === versionOf(other) ? null : second.version })
  yield* turn('filter', { filters: second.filters })
  yield* turn('window', { day: second.day })
  yield* turn('duplicates', { identityKnown: second.identityKnown })
  yield* turn('freshness', { factsKnown: second.factsKnown })
  yield* turn('permission', { seenBy: second.seenBy })
}

function metricMust({ metric: key }: Pick<Reading, 'metric'>): Metric {
  const metric = metricOf(key)
  if (!metric) throw notFound('This metric')
  return metric
}

async function tell(ctx: TxCtx, slices: readonly GapSlice[], grains: readonly MeasuredGrain[]): Promise<GapStep[]> {
  const ids = [...new Set(slices.flatMap((slice) => slice.customers.slice(0, mostTold).map((one) => one.entityId)))]
  const names = new Map<string, { grain: MeasuredGrain; code: string; name: string | null }>()
  for (const grain of grains) {
    const rows = await ctx.tx.execute<{ record_id: string; number: number; name: string | null }>(sql`
      select m.record_id, g.number, ${readableGoldenColumns(grain, ctx.actor.role as Role).includes('name') ? sql`g.name` : sql`null`} as name from public.membership m join ${sql.raw(`golden_${grain}`)} g on g.entity_id = m.entity_id
      where m.record_id = any(${sql.param(ids)}::uuid[])`)
    for (const row of rows) names.set(row.record_id, { grain, code: entityCode(grain, row.number), name: row.name })
  }
  return slices.map(({ dimension, amount, customers }) => ({
    dimension,
    amount,
    customers: customers.length,
    first: customers.slice(0, mostTold).flatMap((one) => {
      const named = names.get(one.entityId)
      return named ? [{ ...one, ...named }] : []
    }),
  }))
}
