import { sql } from 'drizzle-orm'
import { stale } from '@/lib/errors'
import type { TxCtx } from '@/server/spine/ctx'
import type { BatchRow } from './batch-row'

const words = {
  certified: 'certified',
  refused: 'sent to review',
  abandoned: 'given up',
  undone: 'certified',
  sampling: 'changed',
}

/** Throws `stale`, saying who ended the batch and when, unless it is being sampled (and of this version, if one is given). */
export async function mustBeSampling(ctx: TxCtx, batch: BatchRow, version = batch.version): Promise<void> {
  if (batch.status === 'sampling' && batch.version === version) return
  const [row] = await ctx.tx.execute<{ name: string | null; at: string | null }>(sql`
    select u.name, to_char(b.ended_at at time zone 'UTC', 'FMDD Mon YYYY, HH24:MI UTC') as at
    from review_batch b left join app_user u on u.user_id = b.ended_by where b.batch_id = ${batch.batchId}::uuid`)
  if (batch.status === 'sampling') throw stale('This batch has changed since. Look at it again.')
  throw stale(
    `${row?.name ?? 'Somebody'} was first: the batch was ${words[batch.status]} on ${row?.at ?? 'an unknown day'}.`,
  )
}
