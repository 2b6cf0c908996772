import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import type { TxCtx } from '@/server/spine/ctx'
import { calibrateModel } from './calibrate-model'

/** Learns the confidence of every published model anew. Runs as the pipeline; with no new decision it changes nothing but the time. */
export async function calibratePublished(ctx: TxCtx): Promise<void> {
  const published = await ctx.tx.execute<{ grain: GoldenGrain; version: number }>(
    sql`select grain, version from match_model where status = 'published' order by grain`,
  )
  for (const key of published) await calibrateModel(ctx, key)
}
