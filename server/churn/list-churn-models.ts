import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type KeptQuality, type KeptWeights, keptQuality, keptWeights } from '@/model/churn/kept-model'
import { query } from '@/server/spine/query'

/** A version with all that is known of it. Times are ISO 8601. */
export type ChurnModel = {
  version: number
  status: 'draft' | 'published' | 'retired'
  trainedAt: string
  trainedBy: string | null
  publishedAt: string | null
  publishedBy: string | null
  examples: number
  churned: number
  weights: KeptWeights
  quality: KeptQuality
}

/** Versions of the churn model, newest first, 30 at most. */
export const listChurnModels = query({
  name: 'listChurnModels',
  permission: 'metric.read',
  input: z.object({}),
  async run(ctx): Promise<ChurnModel[]> {
    const rows = await ctx.tx.execute<
      Omit<ChurnModel, 'weights' | 'quality'> & { weights: unknown; quality: unknown }
    >(sql`
      select m.version, m.status, to_json(m.trained_at)#>>'{}' as "trainedAt", t.name as "trainedBy", to_json(m.published_at)#>>'{}' as "publishedAt",
        p.name as "publishedBy", m.examples, m.churned, m.weights, m.quality
      from churn_model m left join app_user t on t.user_id = m.trained_by left join app_user p on p.user_id = m.published_by
      order by m.version desc limit 30`)
    return rows.map((row) => ({
      ...row,
      weights: keptWeights.parse(row.weights),
      quality: keptQuality.parse(row.quality),
    }))
  },
})
