import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'

/**
 * When the system began (`YYYY-MM-DD`): the first month a cost was told for, else the day of the first load. `before` is the
 * newest measured day ahead of it: the twelve months up to that day are the baseline.
 */
export type Began = { day: string | null; by: 'cost' | 'load' | null; before: string | null }

/** Finds the day the system began and the day it is compared with. */
export async function findBegan(ctx: TxCtx): Promise<Began> {
  const [row] = await ctx.tx.execute<{ cost: string | null; load: string | null }>(sql`
    select (select min(month)::text from value_cost where removed_at is null) as cost,
      (select (min(started_at) at time zone 'UTC')::date::text from ingest_run) as load`)
  const day = row?.cost ?? row?.load ?? null
  if (!day) return { day: null, by: null, before: null }
  const [earlier] = await ctx.tx.execute<{ day: string | null }>(
    sql`select max(day)::text as day from metric_total where metric = 'retention' and day < ${day}::date`,
  )
  return { day, by: row?.cost ? 'cost' : 'load', before: earlier?.day ?? null }
}
