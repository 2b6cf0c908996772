import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { MeasuredGrain } from '@/model/metrics/metric'
import { query } from '@/server/spine/query'

export type CompareChoices = {
  /** The newest day with a total and the one nearest to a month before it; null before anything was measured. */
  newest: string | null
  monthBefore: string | null
  /** Teams in whose book customers stand. */
  books: string[]
  /** The last time a person's decision made customers one, with the grain it was about. */
  lastMerge: { at: string; grain: MeasuredGrain } | null
}

/** What two numbers can be chosen from: days, teams, and the last merge to look before and after. */
export const getCompareChoices = query({
  name: 'getCompareChoices',
  permission: 'metric.read',
  input: z.object({}),
  run: async (ctx): Promise<CompareChoices> => {
    const [days] = await ctx.tx.execute<{ newest: string | null; before: string | null }>(sql`
      with newest as (select max(day) as day from metric_total)
      select n.day::text as newest, (select max(t.day) from metric_total t where t.day <= n.day - 28)::text as before from newest n`)
    const books = await ctx.tx.execute<{ book: string }>(
      sql`select distinct unnest(books) as book from golden_account order by 1 limit 40`,
    )
    const [merge] = await ctx.tx.execute<{ at: string; grain: MeasuredGrain }>(sql`
      select to_json(h.at)#>>'{}' as at, m.grain from membership_history h join membership m using (record_id)
      where h.cause = 'merge' and m.grain in ('account', 'person') order by h.at desc limit 1`)
    return {
      newest: days?.newest ?? null,
      monthBefore: days?.before ?? null,
      books: books.map((row) => row.book),
      lastMerge: merge ?? null,
    }
  },
})
