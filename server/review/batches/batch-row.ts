import { sql } from 'drizzle-orm'
import { notFound } from '@/lib/errors'
import type { GoldenGrain } from '@/model/grains'
import type { TxCtx } from '@/server/spine/ctx'

export type BatchStatus = 'sampling' | 'certified' | 'refused' | 'abandoned' | 'undone'

/** A batch as it is stored; moments as ISO text. */
export type BatchRow = {
  batchId: string
  grain: GoldenGrain
  chosen: { band?: string; from?: number; to?: number; systems?: string[]; allowed?: number }
  target: number
  sureness: number
  pairs: number
  sample: number
  probes: number
  blind: boolean
  secondReviewer: boolean
  status: BatchStatus
  version: number
  drawnBy: string
  drawnAt: string
  modelVersion: number
  figures: Record<string, unknown>
}

const iso = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** Columns of `review_batch b` as a BatchRow. Shares are given back as they were asked for, not as single precision has them. */
export const batchColumns = sql`b.batch_id as "batchId", b.grain, b.chosen, b.target::numeric::float8 as target, b.sureness::numeric::float8 as sureness,
  b.pairs, b.sample, b.probes, b.blind, b.second_reviewer as "secondReviewer", b.status, b.version, b.drawn_by as "drawnBy",
  ${iso('b.drawn_at')} as "drawnAt", b.model_version as "modelVersion", b.figures`

/** Reads a batch; `hold` keeps others from ending it or answering in it meanwhile. Throws `not-found`. */
export async function batchRow(ctx: TxCtx, batchId: string, hold?: 'share' | 'update'): Promise<BatchRow> {
  const lock = hold ? sql.raw(`for ${hold}`) : sql``
  const [row] = await ctx.tx.execute<BatchRow>(
    sql`select ${batchColumns} from review_batch b where b.batch_id = ${batchId}::uuid ${lock}`,
  )
  if (!row) throw notFound('The batch')
  return row
}
