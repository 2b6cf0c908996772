import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { command } from '@/server/spine/command'
import { batchRow } from './batch-row'
import { mustBeSampling } from './must-be-sampling'

/** Gives a batch up: nothing is decided, and its pairs are back in the queue. Throws `stale` when somebody ended it first. */
export const abandonBatch = command({
  name: 'abandonBatch',
  permission: 'review.certify',
  input: z.object({ batchId: z.uuid(), version: z.number().int().positive() }),
  async run(ctx, { batchId, version }) {
    await mustBeSampling(ctx, await batchRow(ctx, batchId, 'update'), version)
    await ctx.tx.execute(sql`
      update review_batch set status = 'abandoned', version = version + 1, ended_by = ${ctx.actor.userId}::uuid,
        ended_at = ${ctx.now.toISOString()}::timestamptz where batch_id = ${batchId}::uuid`)
    return { result: { batchId }, audit: { batchId } }
  },
})
