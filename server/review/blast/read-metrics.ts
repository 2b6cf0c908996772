import { sql } from 'drizzle-orm'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import type { Reading } from './change-of'

export type MetricReading = Reading<{ entityId: string; metric: string }, number>
export type TotalReading = Reading<{ metric: string }, { value: number; entities: number }>

/** The newest value of each metric of these customers. */
export async function readMetrics(ctx: TxCtx, entityIds: readonly string[]): Promise<MetricReading[]> {
  const rows = await ctx.tx.execute<{ entity_id: string; metric: string; value: number }>(
    sql`select entity_id, metric, value from metric_current where entity_id = any(${uuidArray(entityIds)})`,
  )
  return rows.map(({ entity_id, metric, value }) => ({ about: { entityId: entity_id, metric }, value }))
}

/** Each metric over all customers on its newest day. */
export async function readTotals(ctx: TxCtx): Promise<TotalReading[]> {
  const rows = await ctx.tx.execute<{ metric: string; value: number; entities: number }>(
    sql`select distinct on (metric) metric, value, entities from metric_total order by metric, day desc`,
  )
  return rows.map(({ metric, value, entities }) => ({ about: { metric }, value: { value, entities } }))
}
