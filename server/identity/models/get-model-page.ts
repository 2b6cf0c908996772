import { sql } from 'drizzle-orm'
import { notFound } from '@/lib/errors'
import { grains } from '@/model/grains'
import type { Curve } from '@/model/identity/calibrate/curve'
import type { ThresholdFigures } from '@/model/identity/calibrate/precision-recall-at'
import type { Reliability } from '@/model/identity/calibrate/reliability'
import { grainPlans } from '@/model/identity/match/grain-plans'
import type { ModelParameters } from '@/model/identity/match/parameters'
import { fits } from '@/server/identity/match/grain-model'
import { query } from '@/server/spine/query'
import type { TxCtx } from '@/server/spine/ctx'
import type { ModelStatus } from './list-models'
import { type ModelKey, modelKey } from './model-key'
import { type ModelFigures, readFigures } from './read-figures'
import type { Rehearsal } from './rehearse'

/** How confidence was learned for a version: the curve, over how many judged pairs, and how far it can be believed. */
export type Calibration = {
  curve: Curve
  decisions: number
  brier: Reliability | null
  thresholds: ThresholdFigures[]
  computedAt: string
}

/** One version with all it knows. `fits` is false where the comparisons have changed since it was trained. */
export type ModelPage = {
  version: number
  status: ModelStatus
  parameters: ModelParameters
  figures: ModelFigures
  rehearsal: Rehearsal | null
  /** Of the published version: the last time it weighed everything. */
  lastRun: LastRun | null
  calibration: Calibration | null
  fits: boolean
}

/** A run over all records of the grain, and how many pairs it found worth asking about. */
export type LastRun = { at: string; records: number; candidates: number; pairs: number; seconds: number }

type Row = {
  status: ModelStatus
  parameters: ModelParameters
  figures: Record<string, unknown> & { rehearsal?: Rehearsal }
}

/** One version of a grain's model: its probabilities and weights, figures of its training, its confidence, its rehearsal. Throws `not-found`. */
export const getModelPage = query({
  name: 'getModelPage',
  permission: 'matching.read',
  input: modelKey,
  async run(ctx, key): Promise<ModelPage> {
    const { grain, version } = key
    const [row] = await ctx.tx.execute<Row>(sql`
      select status, parameters, figures - 'crowded' as figures from match_model where grain = ${grain} and version = ${version}`)
    if (!row) throw notFound(`Version ${version} of the model for ${grains[grain].plural.toLowerCase()}`)
    return {
      version,
      status: row.status,
      parameters: row.parameters,
      figures: readFigures(row.figures),
      rehearsal: row.figures.rehearsal ?? null,
      lastRun: row.status === 'published' ? await lastRunOf(ctx, key) : null,
      calibration: await calibrationOf(ctx, key),
      fits: fits(grainPlans[grain], row.parameters),
    }
  },
})

async function calibrationOf(ctx: TxCtx, { grain, version }: ModelKey): Promise<Calibration | null> {
  const [row] = await ctx.tx.execute<Calibration>(sql`
    select curve, decisions, brier, thresholds, to_json(computed_at)#>>'{}' as "computedAt" from match_calibration
    where grain = ${grain} and version = ${version}`)
  return row ?? null
}

async function lastRunOf(ctx: TxCtx, { grain, version }: ModelKey): Promise<LastRun | null> {
  const [row] = await ctx.tx.execute<LastRun>(sql`
    select to_json(ran_at)#>>'{}' as at, coalesce((figures->>'records')::integer, 0) as records,
      coalesce((figures->>'candidates')::integer, 0) as candidates, coalesce((figures->>'pairs')::integer, 0) as pairs,
      coalesce((figures->>'seconds')::float8, 0) as seconds
    from match_state where grain = ${grain} and key_version = ${version} and ran_at is not null`)
  return row ?? null
}
