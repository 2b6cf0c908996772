import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { notFound, refused } from '@/lib/errors'
import { mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import { entityCode } from '@/model/grains'
import { metricKeys, metricOf } from '@/model/metrics/all-metrics'
import { type Metric, isCommercial } from '@/model/metrics/metric'
import { sayRestated } from '@/model/metrics/restated'
import { sayMetric, sayValue } from '@/model/metrics/say-metric'
import type { TxCtx } from '@/server/spine/ctx'
import { query } from '@/server/spine/query'
import { readStandings } from './confirm/read-standings'
import { type CurrencyLine, listCurrencies } from './list-currencies'

/** A governed number with everything one needs to quote it. Money in minor units of `currency`, a share as a fraction of 1. */
export type MetricAnswer = {
  metric: string
  label: string
  meaning: string
  grain: string
  unit: Metric['unit']
  /** How one number is made of all values. */
  total: Metric['total']
  day: string
  value: number
  says: string
  currency: string | null
  /** Of money: the original currencies behind it, within what the reader may see. */
  currencies: readonly CurrencyLine[]
  entities: number
  /** The version this day was measured with. */
  version: number
  definition: {
    version: number
    hash: string
    certified: boolean
    certifiedSince: string | null
    waitsFor: readonly string[]
  }
  computedAt: string
  /** Of a past day that was measured anew and came out differently: when, and why in words. */
  restated: RestatedAnswer | null
  entity: {
    entityId: string
    code: string
    value: number | null
    says: string | null
    version: number | null
    restated: RestatedAnswer | null
  } | null
}

/** When (ISO 8601) and why a number of a past day came out differently. */
export type RestatedAnswer = { at: string; why: string }

/**
 * One metric on a day measured (the newest by default), and the value of one customer if asked for by any id it ever
 * had. Not-found for a day that was not measured and for a customer out of sight; refused for money to who reads none.
 */
export const getMetricAnswer = query({
  name: 'getMetricAnswer',
  permission: 'metric.read',
  input: z.object({ key: z.enum(metricKeys), day: z.iso.date().optional(), entity: z.uuid().optional() }),
  run: async (ctx, { key, day, entity }): Promise<MetricAnswer> => {
    const metric = metricOf(key)
    if (!metric) throw notFound('This metric')
    if (isCommercial(metric) && !mayRead(ctx.actor.role as Role, 'commercial'))
      throw refused('Money is not among what your role reads.')
    const [total] = await ctx.tx.execute<Total>(sql`
      select day::text, value, currency, entities, version, to_json(computed_at)#>>'{}' as computed_at,
        to_json(restated_at)#>>'{}' as restated_at, restated_why from metric_total
      where metric = ${key} ${day ? sql`and day = ${day}::date` : sql``} order by metric_total.day desc limit 1`)
    if (!total) throw notFound(day ? `A measure of ${metric.label} on ${day}` : `A measure of ${metric.label}`)
    const [standing] = await readStandings(ctx, [key])
    const currencies = await listCurrencies(ctx, { metric: key, day: total.day })
    return {
      metric: key,
      label: metric.label,
      meaning: metric.meaning,
      grain: metric.grain,
      unit: metric.unit,
      total: metric.total,
      day: total.day,
      value: total.value,
      says: sayMetric(metric, total.value),
      currency: total.currency || null,
      currencies: currencies?.lines ?? [],
      entities: total.entities,
      version: total.version,
      definition: {
        version: standing?.version ?? total.version,
        hash: standing?.hash ?? '',
        certified: standing?.certified ?? false,
        certifiedSince: standing?.since ?? null,
        waitsFor: standing?.waitsFor ?? [],
      },
      computedAt: total.computed_at,
      restated: restated(total.restated_at, total.restated_why),
      entity: entity ? await oneOf(ctx, metric, entity, total.day) : null,
    }
  },
})

type Total = {
  day: string
  value: number
  currency: string
  entities: number
  version: number
  computed_at: string
  restated_at: string | null
  restated_why: string | null
}

const restated = (at: string | null, why: string | null): RestatedAnswer | null =>
  at && why ? { at, why: sayRestated(why) } : null

async function oneOf(ctx: TxCtx, metric: Metric, id: string, day: string): Promise<MetricAnswer['entity']> {
  const [row] = await ctx.tx.execute<{
    entity_id: string
    number: number
    value: number | null
    version: number | null
    restated_at: string | null
    why: string | null
  }>(sql`
    select g.entity_id, g.number, v.value, v.version, to_json(r.restated_at)#>>'{}' as restated_at, r.why from membership m join ${sql.raw(`golden_${metric.grain}`)} g on g.entity_id = m.entity_id
      left join metric_value v on v.entity_id = g.entity_id and v.metric = ${metric.key} and v.day = ${day}::date
      left join metric_restatement r on r.entity_id = v.entity_id and r.metric = v.metric and r.day = v.day
    where m.record_id = ${id}::uuid and m.grain = ${metric.grain}`)
  if (!row) throw notFound('This customer')
  return {
    entityId: row.entity_id,
    code: entityCode(metric.grain, row.number),
    value: row.value,
    says: row.value === null ? null : sayValue(metric, row.value),
    version: row.version,
    restated: restated(row.restated_at, row.why),
  }
}
