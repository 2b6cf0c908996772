import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import type { Features } from '@/model/identity/match/feature'
import { type Cells, featuresOf } from '@/model/identity/match/features-of'
import { grainPlans } from '@/model/identity/match/grain-plans'
import { loadCells } from '@/server/identity/match/load-cells'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/** A record as its systems write it and as it is compared. */
export type ComparedRecord = { recordId: string; cells: Cells; features: Features }

/** More records than this of one customer are not compared one by one with the other's; the earliest count. */
const mostRecords = 60

/** Records of an entity, earliest first. */
export async function recordsOf(ctx: TxCtx, entityId: string): Promise<string[]> {
  const rows = await ctx.tx.execute<{ record_id: string }>(
    sql`select record_id from membership where entity_id = ${entityId}::uuid order by number limit ${mostRecords}`,
  )
  return rows.map((row) => row.record_id)
}

/** What the engine compares of these records, read anew from what they say now. Withdrawn ones are left out. */
export async function featuresNow(
  ctx: TxCtx,
  grain: GoldenGrain,
  recordIds: readonly string[],
): Promise<ComparedRecord[]> {
  const read = await loadCells(ctx, recordIds)
  return read
    .filter((record) => record.grain === grain)
    .map(({ recordId, cells }) => ({ recordId, cells, features: featuresOf(grainPlans[grain], cells) }))
}

/** What these records are called in their own systems, by id. */
export async function namesOf(ctx: TxCtx, recordIds: readonly string[]) {
  const rows = await ctx.tx.execute<{ record_id: string; source: string; object: string; external_id: string }>(sql`
    select record_id, source, object, external_id from source_record where record_id = any(${uuidArray([...new Set(recordIds)])})`)
  return new Map(rows.map((row) => [row.record_id, row]))
}
