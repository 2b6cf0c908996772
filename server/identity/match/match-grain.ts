import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import type { Features } from '@/model/identity/match/feature'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import { allTerms } from './all-terms'
import { askingLine } from './asking-line'
import { catchUp } from './catch-up'
import { crowdedKeys } from './crowded-keys'
import { findGrainPairs } from './find-grain-pairs'
import { firstModel } from './first-model'
import { modelOf } from './grain-model'
import { loadTable } from './load-table'
import { placeKeys } from './place-keys'
import { rekeyGrain } from './rekey-grain'
import { settlePairs } from './settle-pairs'

const recordsAtOnce = 5_000

/**
 * Matches all records of a grain anew: features that are missing or of an older make, a first model where there is none,
 * the keys of the version in force, then every pair that shares a key. Writes what differs. Needs the identity lock; runs
 * as the pipeline. Returns how many pairs are open.
 */
export async function matchGrain(ctx: TxCtx, grain: GoldenGrain): Promise<number> {
  const started = performance.now()
  const written = await catchUp(ctx, grain)
  await firstModel(ctx, grain)
  const model = await modelOf(ctx, grain)
  const loaded = await loadTable(ctx, grain)
  const terms = await allTerms(ctx, model)
  if (!(await rekeyGrain(ctx, model, loaded, terms))) await placeAgain(ctx, grain, written)
  const { confidence, least } = await askingLine(ctx, grain)
  const crowded = await crowdedKeys(ctx, grain)
  const { pairs, figures } = await findGrainPairs(model, loaded, terms, least, { crowded })
  const open = await settlePairs(ctx, model, confidence, pairs, null)
  const seconds = Math.round((performance.now() - started) / 100) / 10
  await noteRun(ctx, grain, model.version, { ...figures, pairs: pairs.length, seconds })
  return open
}

/** Places the keys of records whose features were written anew. */
async function placeAgain(ctx: TxCtx, grain: GoldenGrain, recordIds: readonly string[]): Promise<void> {
  for (let at = 0; at < recordIds.length; at += recordsAtOnce) {
    const rows = await ctx.tx.execute<{ id: string; features: Features }>(sql`
      select record_id as id, features from match_record
      where grain = ${grain} and record_id = any(${uuidArray(recordIds.slice(at, at + recordsAtOnce))}) order by 1`)
    await placeKeys(
      ctx,
      grain,
      rows.map(({ id, features }) => ({ recordId: id, features })),
    )
  }
}

async function noteRun(ctx: TxCtx, grain: GoldenGrain, version: number, figures: Record<string, unknown>) {
  await ctx.tx.execute(sql`
    insert into match_state (grain, key_version, figures, ran_at)
    values (${grain}, ${version}, ${JSON.stringify(figures)}::jsonb, ${ctx.now.toISOString()}::timestamptz)
    on conflict (grain) do update set figures = excluded.figures, ran_at = excluded.ran_at`)
}
