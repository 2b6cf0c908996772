import { goldenGrains } from '@/model/grains'
import type { TxCtx } from '@/server/spine/ctx'
import { refreshConfidence } from '@/server/identity/refresh-confidence'
import { goldenRow } from './golden-row'
import { loadMembers } from './load-members'
import { refreshBooks } from './refresh-books'
import { deleteGolden, writeGolden, writeGoldenValues } from './write-golden'

const batch = 2_000

/**
 * Derives the golden records of these entities anew from what their records say: values with provenance, masked
 * values, books and confidence. Entities that vanished lose theirs. Writes only what differs, so running it again
 * changes nothing. Runs as the pipeline.
 */
export async function rebuildGolden(ctx: TxCtx, entityIds: readonly string[]): Promise<void> {
  for (let at = 0; at < entityIds.length; at += batch) {
    const ids = entityIds.slice(at, at + batch)
    const entities = await loadMembers(ctx, ids)
    const made = [...entities.values()].map((entity) => ({ ...goldenRow(entity), ...entity }))
    const vanished = ids.filter((id) => !entities.has(id))
    if (vanished.length) await deleteGolden(ctx, vanished)
    for (const grain of goldenGrains) {
      const rows = made.filter((one) => one.grain === grain).map((one) => one.row)
      if (rows.length) await writeGolden(ctx, grain, rows)
    }
    if (made.length) await writeGoldenValues(ctx, made)
  }
  await refreshBooks(ctx, entityIds)
  await refreshConfidence(ctx, entityIds)
}
