import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import { type Curve, confidenceAt } from '@/model/identity/calibrate/curve'
import { probabilityOf } from '@/model/identity/match/threshold'
import { modelOf } from '@/server/identity/match/grain-model'
import type { TxCtx } from '@/server/spine/ctx'
import type { ModelKey } from './model-key'

/** How sure we are of a pair, and whether decisions have confirmed it: `decisions` is how many the curve was learned from. */
export type PairConfidence = { probability: number; calibrated: boolean; decisions: number }

/**
 * Confidence for pairs of a grain under the model that weighs them: by the curve learned from decisions, or else what the
 * model itself holds, which is "not yet calibrated". The weight is in thousandths of a bit. Read once, ask often.
 */
export async function confidenceOf(ctx: TxCtx, grain: GoldenGrain): Promise<(weight: number) => PairConfidence> {
  const { version } = await modelOf(ctx, grain)
  return confidenceUnder(ctx, { grain, version })
}

/** The same under any version, published or not. */
export async function confidenceUnder(
  ctx: TxCtx,
  { grain, version }: ModelKey,
): Promise<(weight: number) => PairConfidence> {
  const [row] = await ctx.tx.execute<{ curve: Curve; decisions: number }>(
    sql`select curve, decisions from match_calibration where grain = ${grain} and version = ${version}`,
  )
  return byCurve(row?.curve.points.length ? row.curve : null, row?.decisions ?? 0)
}

function byCurve(curve: Curve | null, decisions: number): (weight: number) => PairConfidence {
  return (weight) => ({
    probability: fourPlaces(curve ? confidenceAt(curve, weight) : probabilityOf(weight)),
    calibrated: curve !== null,
    decisions,
  })
}

const fourPlaces = (share: number) => Math.round(share * 10_000) / 10_000
