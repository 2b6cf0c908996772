import { sql } from 'drizzle-orm'
import { readableGoldenColumns } from '@/db/grants'
import { goldenGrains } from '@/model/grains'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/** Names of customers by id, of the grains whose names the reader may read. */
export async function pointNames(
  ctx: TxCtx,
  rows: readonly { grain: string | null; entity_id: string | null }[],
): Promise<Map<string, string>> {
  const { role } = ctx.actor
  const names = new Map<string, string>()
  if (role === 'system') return names
  for (const grain of goldenGrains) {
    const ids = rows.flatMap((row) => (row.grain === grain && row.entity_id ? [row.entity_id] : []))
    if (ids.length === 0 || !readableGoldenColumns(grain, role).includes('name')) continue
    const found = await ctx.tx.execute<{ id: string; name: string | null }>(
      sql`select entity_id as id, name from ${sql.raw(`golden_${grain}`)} where entity_id = any(${uuidArray(ids)})`,
    )
    for (const { id, name } of found) if (name) names.set(id, name)
  }
  return names
}
