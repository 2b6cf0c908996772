import { sql } from 'drizzle-orm'
import { badInput, notFound } from '@/lib/errors'
import { type GoldenGrain, grains } from '@/model/grains'
import { grainPlans } from '@/model/identity/match/grain-plans'
import type { ModelParameters } from '@/model/identity/match/parameters'
import { fits } from '@/server/identity/match/grain-model'
import type { TxCtx } from '@/server/spine/ctx'
import type { ModelKey } from './model-key'

/** The version of a grain's model that is in force, or null. */
export async function publishedVersion(ctx: TxCtx, grain: GoldenGrain): Promise<number | null> {
  const [row] = await ctx.tx.execute<{ version: number }>(
    sql`select version from match_model where grain = ${grain} and status = 'published'`,
  )
  return row?.version ?? null
}

/** What a version weighs with. Throws `not-found`. */
export async function getParameters(ctx: TxCtx, { grain, version }: ModelKey): Promise<ModelParameters> {
  const [row] = await ctx.tx.execute<{ parameters: ModelParameters }>(
    sql`select parameters from match_model where grain = ${grain} and version = ${version}`,
  )
  if (!row) throw notFound(`Version ${version} of the model for ${grains[grain].plural.toLowerCase()}`)
  return row.parameters
}

/** Throws `bad-input` for a version whose comparisons are no longer those of the grain, `not-found` for one that is not there. */
export async function mustFit(ctx: TxCtx, key: ModelKey): Promise<void> {
  if (!fits(grainPlans[key.grain], await getParameters(ctx, key)))
    throw badInput(`Version ${key.version} compares what is no longer compared. Train a draft instead.`)
}
