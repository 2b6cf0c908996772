import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { query } from '@/server/spine/query'
import type { TxCtx } from '@/server/spine/ctx'
import { batchColumns, type BatchRow } from './batch-row'
import type { BatchFigures } from './end-batch'

/** A batch as it is listed. `undone` counts merges and partings of it that were taken back since, of `edges`. */
export type BatchLine = Omit<BatchRow, 'figures'> & {
  figures: Partial<BatchFigures>
  drawnByName: string
  endedByName: string | null
  endedAt: string | null
  answered: number
  reviewers: number
  edges: number
  undone: number
}

/** Reads batches with who drew and ended them, how far they are, and what of them was taken back. */
export function batchLines(ctx: TxCtx, where = sql`true`, limit = 200): Promise<BatchLine[]> {
  return ctx.tx.execute<BatchLine>(sql`
    select ${batchColumns}, coalesce(d.name, 'Somebody') as "drawnByName", u.name as "endedByName",
      to_char(b.ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "endedAt",
      coalesce(a.answered, 0) as answered, case when b.second_reviewer then 2 else 1 end as reviewers,
      coalesce(e.edges, 0) as edges, coalesce(e.undone, 0) as undone
    from review_batch b left join app_user d on d.user_id = b.drawn_by left join app_user u on u.user_id = b.ended_by
      left join lateral (select count(*)::int as answered from batch_answer where batch_id = b.batch_id) a on true
      left join lateral (select count(*)::int as edges, count(retracted_at)::int as undone from identity_edge
        where batch_id = b.batch_id and origin = 'person' and decided_at = b.ended_at) e on true
    where ${where} order by b.drawn_at desc, b.batch_id limit ${limit}`)
}

/** The batches, newest first, at most 200. */
export const listBatches = query({
  name: 'listBatches',
  permission: 'review.read',
  input: z.object({}),
  run: (ctx): Promise<BatchLine[]> => batchLines(ctx),
})
