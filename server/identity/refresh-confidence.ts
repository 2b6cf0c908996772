import { sql } from 'drizzle-orm'
import { fields } from '@/model/fields/fields'
import { entityConfidence } from '@/model/identity/entity-confidence'
import type { TxCtx } from '@/server/spine/ctx'
import { loadCohesion } from './load-cohesion'

/** Brings confidence and the number of open pairs of these entities in line; writes only what differs. Runs as the pipeline. */
export async function refreshConfidence(ctx: TxCtx, entityIds: readonly string[]): Promise<void> {
  const found = await loadCohesion(ctx, entityIds)
  const rows = [...found].map(([entity_id, cohesion]) => ({
    entity_id,
    confidence: entityConfidence(cohesion),
    open_pairs: cohesion.openPairs,
  }))
  if (!rows.length) return
  const wanted = JSON.stringify(rows)
  for (const grain of Object.keys(fields))
    await ctx.tx.execute(sql`
      update ${sql.raw(`golden_${grain}`)} g set confidence = n.confidence, open_pairs = n.open_pairs
      from json_to_recordset(${wanted}::json) as n(entity_id uuid, confidence real, open_pairs integer)
      where g.entity_id = n.entity_id and (g.confidence, g.open_pairs) is distinct from (n.confidence, n.open_pairs)`)
}
