import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import { featuresOf } from '@/model/identity/match/features-of'
import { grainPlans } from '@/model/identity/match/grain-plans'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import type { FeaturedRecord } from './keys-in-place'
import { loadCells } from './load-cells'

/** A record with what it says, and the grain whose plan that was read by. */
export type GrainRecord = FeaturedRecord & { grain: GoldenGrain }

/**
 * Brings the features of these records in line with what they say now; their blocking keys are the caller's to place. Records
 * that say nothing any more, or are of no golden grain, lose features and keys; what is unchanged is not written. Needs the
 * identity lock. Returns those that changed and those that had said something.
 */
export async function writeFeatures(
  ctx: TxCtx,
  recordIds: readonly string[],
): Promise<{ changed: GrainRecord[]; gone: string[] }> {
  if (!recordIds.length) return { changed: [], gone: [] }
  const read = (await loadCells(ctx, recordIds)).map(({ recordId, grain, cells }) => ({
    recordId,
    grain,
    features: featuresOf(grainPlans[grain], cells),
  }))
  const gone = await forget(ctx, recordIds, read)
  const changed = new Set(await keep(ctx, read))
  return { changed: read.filter(({ recordId }) => changed.has(recordId)), gone }
}

/** Writes the features that differ. Returns whose did. */
async function keep(ctx: TxCtx, read: readonly GrainRecord[]): Promise<string[]> {
  if (!read.length) return []
  const rows = read.map(({ recordId, grain, features }) => ({ record_id: recordId, grain, features }))
  const changed = await ctx.tx.execute<{ record_id: string }>(sql`
    insert into match_record (record_id, grain, features)
    select record_id, grain, features from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(record_id uuid, grain text, features jsonb)
    order by 1
    on conflict (record_id) do update set grain = excluded.grain, features = excluded.features
      where (match_record.grain, match_record.features) is distinct from (excluded.grain, excluded.features)
    returning record_id`)
  return changed.map((row) => row.record_id)
}

/** Takes out records that were asked about and say nothing. Returns those that had said something. */
async function forget(ctx: TxCtx, recordIds: readonly string[], read: readonly GrainRecord[]): Promise<string[]> {
  const known = new Set(read.map(({ recordId }) => recordId))
  const gone = recordIds.filter((id) => !known.has(id))
  if (!gone.length) return []
  const rows = await ctx.tx.execute<{ record_id: string }>(sql`
    with keys as (delete from match_key where record_id = any(${uuidArray(gone)}))
    delete from match_record where record_id = any(${uuidArray(gone)}) returning record_id`)
  return rows.map((row) => row.record_id)
}
