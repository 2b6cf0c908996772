import { sql } from 'drizzle-orm'
import { canonicalJson } from '@/lib/canonical-json'
import type { GoldenGrain } from '@/model/grains'
import type { Features } from '@/model/identity/match/feature'
import { featuresOf } from '@/model/identity/match/features-of'
import { grainPlans } from '@/model/identity/match/grain-plans'
import type { TxCtx } from '@/server/spine/ctx'
import { loadCells } from './load-cells'
import { writeFeatures } from './write-features'

const sampled = 200
const recordsAtOnce = 5_000

/**
 * Writes features of records of a grain that have none, and all anew where a sample shows that they are of an older make:
 * what is read of a record may change with the program. Returns those written: their blocking keys are the caller's to place.
 */
export async function catchUp(ctx: TxCtx, grain: GoldenGrain): Promise<string[]> {
  const all = await isOutdated(ctx, grain)
  const rows = await ctx.tx.execute<{ record_id: string }>(sql`
    select record_id from membership m where m.grain = ${grain}
    ${all ? sql`` : sql`and not exists (select from match_record r where r.record_id = m.record_id)`} order by 1`)
  const written: string[] = []
  for (let at = 0; at < rows.length; at += recordsAtOnce) {
    const some = rows.slice(at, at + recordsAtOnce).map((row) => row.record_id)
    for (const { recordId } of (await writeFeatures(ctx, some)).changed) written.push(recordId)
  }
  return written
}

async function isOutdated(ctx: TxCtx, grain: GoldenGrain): Promise<boolean> {
  const rows = await ctx.tx.execute<{ record_id: string; features: Features }>(
    sql`select record_id, features from match_record where grain = ${grain} order by record_id limit ${sampled}`,
  )
  const cells = await loadCells(
    ctx,
    rows.map((row) => row.record_id),
  )
  const now = new Map(cells.map((one) => [one.recordId, canonicalJson(featuresOf(grainPlans[grain], one.cells))]))
  return rows.some(({ record_id, features }) => now.get(record_id) !== canonicalJson(features))
}
