import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { notFound } from '@/lib/errors'
import { entityCode } from '@/model/grains'
import { uuidArray } from '@/server/identity/uuid-array'
import { query } from '@/server/spine/query'
import type { TxCtx } from '@/server/spine/ctx'
import { batchFindings, type JudgedPair } from './batch-findings'
import type { BatchFigures } from './end-batch'
import { batchLines, type BatchLine } from './list-batches'

/** A pair named by the codes of its founding records. */
export type NamedPair = {
  recordA: string
  recordB: string
  codeA: string
  codeB: string
  verdict: string
  place: number | null
}

/** A batch with what it comes to: as it ended, or as it stands. `missing` answers keep it from ending. */
export type BatchView = {
  line: BatchLine
  missing: number
  figures: BatchFigures
  errors: NamedPair[]
  wrongProbes: NamedPair[]
}

/** One batch. Throws `not-found`. */
export const getBatch = query({
  name: 'getBatch',
  permission: 'record.read',
  input: z.object({ batchId: z.uuid() }),
  async run(ctx, { batchId }): Promise<BatchView> {
    const [line] = await batchLines(ctx, sql`b.batch_id = ${batchId}::uuid`, 1)
    if (!line) throw notFound('The batch')
    const findings = await batchFindings(ctx, line)
    const { found, changed, conflicts, agreement, certificate, missing, merge } = findings
    const now = { ...found, changed, conflicts, agreement, ...certificate, merged: merge.length }
    return {
      line,
      missing,
      figures: { ...now, ...(line.status === 'sampling' ? {} : line.figures) },
      errors: await named(ctx, line, findings.errors),
      wrongProbes: await named(ctx, line, findings.wrongProbes),
    }
  },
})

async function named(ctx: TxCtx, { grain }: BatchLine, pairs: readonly JudgedPair[]): Promise<NamedPair[]> {
  const rows = await ctx.tx.execute<{ id: string; number: number }>(sql`
    select record_id as id, number from membership where record_id = any(${uuidArray(pairs.flatMap(({ a, b }) => [a, b]))})`)
  const code = new Map(rows.map((row) => [row.id, entityCode(grain, row.number)]))
  return pairs.map(({ a, b, verdict, place }) => ({
    recordA: a,
    recordB: b,
    codeA: code.get(a) ?? '',
    codeB: code.get(b) ?? '',
    verdict: verdict ?? '',
    place,
  }))
}
