import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

type Named = { grain: GoldenGrain | null; now_a: string | null; now_b: string | null }

/** Names of the customers of these cases, by entity, as far as the reader may see them. */
export async function caseNames(ctx: TxCtx, rows: readonly Named[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const grain of new Set(rows.flatMap((row) => row.grain ?? []))) {
    const ids = rows.flatMap((row) => (row.grain === grain ? [row.now_a ?? [], row.now_b ?? []].flat() : []))
    const found = await ctx.tx.execute<{ entity_id: string; name: string | null }>(
      sql`select entity_id, name from ${sql.raw(`golden_${grain}`)} where entity_id = any(${uuidArray(ids)})`,
    )
    for (const { entity_id, name } of found) if (name) names.set(entity_id, name)
  }
  return names
}
