import { goldenGrains } from '@/model/grains'
import type { TxCtx } from '@/server/spine/ctx'
import { placeKeys } from './place-keys'
import { writeFeatures } from './write-features'

/**
 * Brings features and blocking keys of these records in line with what they say now. Needs the identity lock. Returns every
 * record whose features changed or whose company under a key may have.
 */
export async function writeMatchRecords(ctx: TxCtx, recordIds: readonly string[]): Promise<string[]> {
  const { changed, gone } = await writeFeatures(ctx, recordIds)
  const touched = new Set(gone)
  for (const grain of goldenGrains) {
    const own = changed.filter((record) => record.grain === grain)
    for (const other of await placeKeys(ctx, grain, own)) touched.add(other)
  }
  for (const { recordId } of changed) touched.add(recordId)
  return [...touched]
}
