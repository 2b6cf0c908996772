import { type SQL, sql } from 'drizzle-orm'
import { grains } from '@/model/grains'

/** The highest number ever given in each grain, as rows of `grain, number`: those that records have left are never given again. */
export const lastNumbers: SQL = sql`
  select g.grain, greatest(
    coalesce((select max(m.number) from membership m where m.grain = g.grain), 0),
    coalesce((select max(h.from_number) from membership_history h where h.from_grain = g.grain and h.from_number is not null), 0)) as number
  from unnest(${sql.raw(`'{${Object.keys(grains).join(',')}}'::text[]`)}) as g(grain)`
