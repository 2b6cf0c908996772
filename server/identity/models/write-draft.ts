import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import type { TrainedModel } from '@/server/identity/match/train-grain'
import type { TxCtx } from '@/server/spine/ctx'
import { calibrateModel } from './calibrate-model'
import { lockModels } from './lock-models'
import { unlinkableOf } from './unlinkable-of'

const termsAtOnce = 10_000

/** Keeps a trained model as the next draft of its grain, with its confidence where decisions allow it. Runs as the pipeline. Returns the version. */
export async function writeDraft(
  ctx: TxCtx,
  grain: GoldenGrain,
  { parameters, terms, figures }: TrainedModel,
  by: string | null,
): Promise<number> {
  await lockModels(ctx, grain)
  const [row] = await ctx.tx.execute<{ version: number }>(sql`
    insert into match_model (grain, version, status, parameters, figures, trained_at, trained_by)
    select ${grain}, coalesce(max(version), 0) + 1, 'draft', ${JSON.stringify(parameters)}::jsonb, ${JSON.stringify(figures)}::jsonb,
      ${ctx.now.toISOString()}::timestamptz, ${by}::uuid
    from match_model where grain = ${grain} returning version`)
  const version = row?.version ?? 1
  for (let at = 0; at < terms.length; at += termsAtOnce) {
    await ctx.tx.execute(sql`
      insert into match_term (grain, version, feature, value, count, weight)
      select ${grain}, ${version}, feature, value, count, weight
      from jsonb_to_recordset(${JSON.stringify(terms.slice(at, at + termsAtOnce))}::jsonb) as t(feature text, value text, count integer, weight integer)`)
  }
  const unlinkable = await unlinkableOf(ctx, { grain, version })
  await ctx.tx.execute(sql`
    update match_model set figures = figures || ${JSON.stringify({ unlinkable })}::jsonb where grain = ${grain} and version = ${version}`)
  await calibrateModel(ctx, { grain, version })
  return version
}
