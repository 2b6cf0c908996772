import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { type GoldenGrain, goldenGrains } from '@/model/grains'
import { grainPlans } from '@/model/identity/match/grain-plans'
import type { ModelParameters } from '@/model/identity/match/parameters'
import type { MatchPlan } from '@/model/identity/match/plan'
import { usualParameters } from '@/model/identity/match/usual-parameters'
import type { TxCtx } from '@/server/spine/ctx'

/** A model of a grain that weighs pairs. Version 0 is the one that knows nothing yet but what is usual. */
export type GrainModel = { grain: GoldenGrain; version: number; plan: MatchPlan; parameters: ModelParameters }

/** A version never changes once trained, so each is read once a process and database; `made` tells it from one taken back. */
const read = new WeakMap<Database, Map<GoldenGrain, GrainModel & { made: string }>>()
const usual = new Map(
  goldenGrains.map((grain): [GoldenGrain, GrainModel] => {
    const plan = grainPlans[grain]
    return [grain, { grain, version: 0, plan, parameters: usualParameters(plan) }]
  }),
)

/** The published model of a grain, or the usual one where none was published or where the comparisons have changed since. */
export async function modelOf(ctx: TxCtx, grain: GoldenGrain): Promise<GrainModel> {
  const [row] = await ctx.tx.execute<{ version: number; made: string }>(
    sql`select version, trained_at::text as made from match_model where grain = ${grain} and status = 'published'`,
  )
  const known = read.get(ctx.db)?.get(grain)
  const model =
    !row || (known?.version === row.version && known.made === row.made)
      ? row && known
      : await readModel(ctx, grain, row)
  return model && fits(model.plan, model.parameters) ? model : usualModel(grain)
}

/** What weighs before anything was learned of a grain. */
export function usualModel(grain: GoldenGrain): GrainModel {
  const model = usual.get(grain)
  if (!model) throw new RangeError(`There is no grain ${grain}.`)
  return model
}

async function readModel(ctx: TxCtx, grain: GoldenGrain, { version, made }: { version: number; made: string }) {
  const [row] = await ctx.tx.execute<{ parameters: ModelParameters }>(
    sql`select parameters from match_model where grain = ${grain} and version = ${version}`,
  )
  if (!row) return undefined
  const model = { grain, version, made, plan: grainPlans[grain], parameters: row.parameters }
  const models = read.get(ctx.db) ?? new Map<GoldenGrain, typeof model>()
  read.set(ctx.db, models.set(grain, model))
  return model
}

/** Whether a model was trained for the comparisons and levels that the plan has now. */
export function fits(plan: MatchPlan, parameters: ModelParameters): boolean {
  return (
    parameters.comparisons.length === plan.comparisons.length &&
    plan.comparisons.every(({ key, levels }, k) => {
      const own = parameters.comparisons[k]
      return own?.key === key && own.weights.length === levels.length + 2
    })
  )
}
