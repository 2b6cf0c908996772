import { sql } from 'drizzle-orm'
import { type GoldenGrain, goldenGrains } from '@/model/grains'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/** The entities these records belong to. */
export async function entitiesOf(ctx: TxCtx, recordIds: readonly string[]): Promise<string[]> {
  if (!recordIds.length) return []
  const rows = await ctx.tx.execute<{ entity_id: string }>(
    sql`select distinct entity_id from membership where record_id = any(${uuidArray(recordIds)}) order by 1`,
  )
  return rows.map((row) => row.entity_id)
}

/** Golden grains of entities by the records that founded them, which outlive them. */
export async function grainsOf(ctx: TxCtx, entityIds: readonly string[]): Promise<Set<GoldenGrain>> {
  if (!entityIds.length) return new Set()
  const rows = await ctx.tx.execute<{ grain: string }>(
    sql`select distinct grain from membership where record_id = any(${uuidArray(entityIds)})`,
  )
  const found = new Set(rows.map((row) => row.grain))
  return new Set(goldenGrains.filter((grain) => found.has(grain)))
}
