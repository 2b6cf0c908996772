import { sql } from 'drizzle-orm'
import type { Grain } from '@/model/grains'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import type { BlastList } from './blast'
import { type ConsentReading, readConsent } from './read-consent'
import { type ListReading, readLists } from './read-lists'
import { type MetricReading, readMetrics, readTotals, type TotalReading } from './read-metrics'
import { readValues, type ValueReading } from './read-values'
import type { Scope } from './scope-of'

/** A customer at one moment. */
export type Present = { entityId: string; grain: Grain; number: number; linked: boolean; records: number }

/** All that is known of the customers of a scope at one moment. */
export type Moment = {
  /** Whose each record is. */
  holder: Map<string, string>
  present: Present[]
  values: ValueReading[]
  metrics: MetricReading[]
  totals: TotalReading[]
  lists: ListReading[]
  consent: ConsentReading[]
}

/** Reads a scope as it is now. `lists` are those whose members are asked for. */
export async function momentOf(ctx: TxCtx, scope: Scope, lists: readonly BlastList[]): Promise<Moment> {
  const { holder, present } = await whoIsThere(ctx, scope)
  const everybody = present.map((one) => one.entityId)
  const own = present.filter((one) => !one.linked)
  return {
    holder,
    present,
    values: await readValues(
      ctx,
      own.map((one) => one.entityId),
      scope.linkedIds,
    ),
    metrics: await readMetrics(ctx, everybody),
    totals: await readTotals(ctx),
    lists: await readLists(ctx, present, lists),
    consent: await readConsent(ctx, present),
  }
}

type Row = { record_id: string; entity_id: string; grain: Grain; number: number; linked: boolean }

async function whoIsThere(ctx: TxCtx, { recordIds, linkedIds }: Scope) {
  const rows = await ctx.tx.execute<Row>(sql`
    select record_id, entity_id, grain, number, record_id <> all(${uuidArray(recordIds)}) as linked from membership
    where record_id = any(${uuidArray(recordIds)}) or entity_id = any(${uuidArray(linkedIds)}) order by record_id`)
  const holder = new Map<string, string>()
  const present = new Map<string, Present>()
  for (const row of rows) {
    if (!row.linked) holder.set(row.record_id, row.entity_id)
    const known = present.get(row.entity_id) ?? {
      entityId: row.entity_id,
      grain: row.grain,
      number: 0,
      linked: row.linked,
      records: 0,
    }
    known.records++
    if (row.record_id === row.entity_id) known.number = row.number
    present.set(row.entity_id, known)
  }
  return { holder, present: [...present.values()] }
}
