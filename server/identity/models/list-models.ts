import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { goldenGrains } from '@/model/grains'
import { query } from '@/server/spine/query'

export type ModelStatus = 'draft' | 'published' | 'retired'

/** A version as the list shows it. `decisions` is what its confidence was learned from; `calibrated` whether they sufficed. */
export type ModelLine = {
  version: number
  status: ModelStatus
  records: number
  threshold: number
  trainedAt: string
  trainedBy: string | null
  publishedAt: string | null
  publishedBy: string | null
  decisions: number
  calibrated: boolean
}

const mostVersions = 50

/** Versions of a grain's model, newest first. */
export const listModels = query({
  name: 'listModels',
  permission: 'matching.read',
  input: z.object({ grain: z.enum(goldenGrains) }),
  async run(ctx, { grain }): Promise<ModelLine[]> {
    const rows = await ctx.tx.execute<ModelLine>(sql`
      select m.version, m.status, (m.parameters->>'records')::integer as records, (m.parameters->>'threshold')::integer as threshold,
        to_json(m.trained_at)#>>'{}' as "trainedAt", t.name as "trainedBy", to_json(m.published_at)#>>'{}' as "publishedAt", p.name as "publishedBy",
        coalesce(c.decisions, 0) as decisions, coalesce(jsonb_array_length(c.curve->'points') > 0, false) as calibrated
      from match_model m left join app_user t on t.user_id = m.trained_by left join app_user p on p.user_id = m.published_by
        left join match_calibration c on c.grain = m.grain and c.version = m.version
      where m.grain = ${grain} order by m.version desc limit ${mostVersions}`)
    return [...rows]
  },
})
