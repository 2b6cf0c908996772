import { sql } from 'drizzle-orm'
import { churnDays, churnRules } from '@/model/churn/churn-rules'
import { keepWeights, type KeptQuality } from '@/model/churn/kept-model'
import { learnChurn } from '@/model/churn/learn-churn'
import { churnRisk } from '@/model/metrics/churn-risk'
import { productDetailDays } from '@/model/metrics/metric'
import { keepViewsAtHand } from '@/server/metrics/keep-views-at-hand'
import type { TxCtx } from '@/server/spine/ctx'
import { buildExamples } from './build-examples'
import { lockChurnModels } from './lock-churn-models'

/** What came of it: the new version, and why it gives no score where it gives none. */
export type LearnedVersion = { version: number; thin: string | null; examples: number; churned: number }

/**
 * Learns a model from the tenant's own history as it is known now and keeps it as the next draft, with its measured quality.
 * Runs as the pipeline; nothing is put in force. The same history gives the same weights.
 */
export async function learnFromHistory(ctx: TxCtx, by: string | null): Promise<LearnedVersion> {
  await lockChurnModels(ctx)
  const days = churnDays(ctx.now.toISOString().slice(0, 10), productDetailDays)
  const examples = await keepViewsAtHand(ctx, [churnRisk], () => buildExamples(ctx, days))
  const learned = learnChurn(examples)
  const full = 'weights' in learned ? learned : null
  const quality: KeptQuality = full
    ? {
        learnedFrom: full.learnedFrom,
        thin: full.thin,
        testedOn: full.testedOn,
        baseRate: full.baseRate,
        measured: full.quality,
      }
    : { learnedFrom: learned.learnedFrom, thin: learned.thin }
  const { examples: count, churned } = learned.learnedFrom
  const [row] = await ctx.tx.execute<{ version: number }>(sql`
    insert into churn_model (version, status, trained_at, trained_by, horizon_days, examples, churned, thin, weights, quality)
    select coalesce(max(version), 0) + 1, 'draft', ${ctx.now.toISOString()}::timestamptz, ${by}::uuid, ${churnRules.horizonDays}, ${count}, ${churned},
      ${learned.thin !== null}, ${JSON.stringify(full ? keepWeights(full) : { intercept: 0, inputs: {} })}::jsonb, ${JSON.stringify(quality)}::jsonb
    from churn_model returning version`)
  return { version: row?.version ?? 1, thin: learned.thin, examples: count, churned }
}
