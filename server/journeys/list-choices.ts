import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { query } from '../spine/query'

/** The words accounts may be chosen by, in the order of the alphabet, of those the reader may see. */
export type JourneyChoices = { plan: string[]; region: string[]; industry: string[] }

/** The plans, regions and industries there are; at most 100 of each. */
export const listChoices = query({
  name: 'listChoices',
  permission: 'history.read',
  input: z.object({}),
  run: async (ctx): Promise<JourneyChoices> => {
    const rows = await ctx.tx.execute<{ field: keyof JourneyChoices; word: string }>(sql`
      select field, word from (
        (select 'plan' as field, plan as word from golden_account where plan is not null group by plan order by plan limit 100)
        union all (select 'region', region from golden_account where region is not null group by region order by region limit 100)
        union all (select 'industry', industry from golden_account where industry is not null group by industry order by industry limit 100)) choice
      order by field, word`)
    const of = (field: keyof JourneyChoices) => rows.flatMap((row) => (row.field === field ? [row.word] : []))
    return { plan: of('plan'), region: of('region'), industry: of('industry') }
  },
})
