import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { goldenGrains } from '@/model/grains'
import { ofLookalikes } from './judged-sides'
import { query } from '@/server/spine/query'

/** How many pairs of a grain people have judged: in the queue, by lessons, and by imported labels. */
export type JudgedCounts = { decisions: number; lessons: number; imported: number; same: number }

/** Counts labelled pairs and standing decisions about look-alikes: what confidence is learned from. */
export const countJudged = query({
  name: 'countJudged',
  permission: 'matching.read',
  input: z.object({ grain: z.enum(goldenGrains) }),
  async run(ctx, { grain }): Promise<JudgedCounts> {
    const [row] = await ctx.tx.execute<JudgedCounts>(sql`
      select count(*) filter (where origin = 'decision')::int as decisions, count(*) filter (where origin = 'lesson')::int as lessons,
        count(*) filter (where origin = 'import')::int as imported, count(*) filter (where same)::int as same
      from (
        select origin, same from labelled_pair where grain = ${grain}
        union all
        select 'decision', e.verdict = 'same' from identity_edge e ${ofLookalikes(grain)}) j`)
    return row ?? { decisions: 0, lessons: 0, imported: 0, same: 0 }
  },
})
