import { sql } from 'drizzle-orm'
import { calibrate } from '@/model/identity/calibrate/calibrate'
import { precisionRecallAt } from '@/model/identity/calibrate/precision-recall-at'
import { reliabilityOf } from '@/model/identity/calibrate/reliability'
import { thresholdsFor } from '@/model/identity/calibrate/thresholds-for'
import type { TxCtx } from '@/server/spine/ctx'
import { judgedPairs } from './judged-pairs'
import type { ModelKey } from './model-key'

/**
 * Works out anew how confident each weight of this version should make us, from all decisions and labelled pairs as the
 * version weighs them, and what each threshold would get right. Where they are too few the curve is empty: not yet
 * calibrated. The same pairs again change nothing but the time. Runs as the pipeline.
 */
export async function calibrateModel(ctx: TxCtx, key: ModelKey): Promise<{ decisions: number; calibrated: boolean }> {
  const judged = await judgedPairs(ctx, key)
  const curve = calibrate(judged)
  const brier = curve && reliabilityOf(judged)
  const thresholds = precisionRecallAt(thresholdsFor(judged), judged)
  await ctx.tx.execute(sql`
    insert into match_calibration (grain, version, curve, decisions, brier, thresholds, computed_at)
    values (${key.grain}, ${key.version}, ${JSON.stringify(curve ?? { points: [] })}::jsonb, ${judged.length},
      ${brier && JSON.stringify(brier)}::jsonb, ${JSON.stringify(thresholds)}::jsonb, ${ctx.now.toISOString()}::timestamptz)
    on conflict (grain, version) do update set curve = excluded.curve, decisions = excluded.decisions, brier = excluded.brier,
      thresholds = excluded.thresholds, computed_at = excluded.computed_at`)
  return { decisions: judged.length, calibrated: curve !== null }
}
