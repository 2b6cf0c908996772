import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import { writeDraft } from '@/server/identity/models/write-draft'
import type { TxCtx } from '@/server/spine/ctx'
import { trainGrain } from './train-grain'

/** With fewer records there is nothing to learn from, and what is usual serves better. */
const leastRecords = 500

/** Trains and publishes the first model of a grain as soon as there is enough to learn from. Later ones are a person's to publish. */
export async function firstModel(ctx: TxCtx, grain: GoldenGrain): Promise<void> {
  const [row] = await ctx.tx.execute<{ records: number; models: number }>(sql`
    select (select count(*)::int from match_model where grain = ${grain}) as models,
      (select count(*)::int from (select from match_record where grain = ${grain} limit ${leastRecords}) r) as records`)
  if (!row || row.models > 0 || row.records < leastRecords) return
  const version = await writeDraft(ctx, grain, await trainGrain(ctx, grain), null)
  await ctx.tx.execute(sql`
    update match_model set status = 'published', published_at = ${ctx.now.toISOString()}::timestamptz, note = 'The first one, published by itself'
    where grain = ${grain} and version = ${version}`)
}
