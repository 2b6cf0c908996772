import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput } from '@/lib/errors'
import { command } from '@/server/spine/command'
import type { TxCtx } from '@/server/spine/ctx'
import { awaitTurn } from '../await-turn'
import { rederive } from '../rederive'
import { type BatchFindings, batchFindings } from './batch-findings'
import { type BatchRow, batchRow } from './batch-row'
import { mustBeSampling } from './must-be-sampling'
import { writeBatchEdges } from './write-batch-edges'

/**
 * Ends a batch once its sample is answered. If the figures allow, every pair is merged but those the sample found; else, or
 * with `send`, what was not looked at goes back to the queue. What was looked at counts as decided either way. All of it is
 * one act in one transaction, undone as one. Throws `stale` when somebody was first, `bad-input` while answers are missing.
 */
export const endBatch = command({
  name: 'endBatch',
  permission: 'review.certify',
  input: z.object({ batchId: z.uuid(), version: z.number().int().positive(), send: z.boolean().default(false) }),
  async run(ctx, { batchId, version, send }) {
    await awaitTurn(ctx, async () => mustBeSampling(ctx, await batchRow(ctx, batchId), version))
    const batch = await batchRow(ctx, batchId, 'update')
    await mustBeSampling(ctx, batch, version)
    const findings = await batchFindings(ctx, batch)
    if (findings.missing) throw badInput(`${findings.missing} answers are still missing.`)
    const certified = findings.certificate.certify && !send
    const [merge, apart] = [certified ? findings.merge : findings.sampledSame, findings.apart]
    await decide(ctx, batch, merge, apart)
    const status = certified ? ('certified' as const) : ('refused' as const)
    const figures = figuresOf(findings, merge.length)
    await end(ctx, batch, status, figures)
    const result = { batchId, status, merged: merge.length, apart: apart.length }
    return {
      result,
      audit: { ...result, bound: figures.bound, sample: findings.found.sample, errors: findings.errors.length },
    }
  },
})

async function decide(ctx: TxCtx, batch: BatchRow, merge: BatchFindings['merge'], apart: BatchFindings['apart']) {
  if (!merge.length && !apart.length) return
  await writeBatchEdges(ctx, batch, merge, apart)
  const recordIds = [...new Set([...merge, ...apart].flatMap(({ a, b }) => [a, b]))]
  await rederive(ctx, recordIds, merge.length ? 'merge' : 'different')
}

/** What is kept of a batch that has ended. */
export type BatchFigures = ReturnType<typeof figuresOf>

function figuresOf({ found, changed, conflicts, agreement, certificate }: BatchFindings, merged: number) {
  return { ...found, changed, conflicts, agreement, ...certificate, merged }
}

async function end(ctx: TxCtx, { batchId }: BatchRow, status: string, figures: BatchFigures): Promise<void> {
  await ctx.tx.execute(sql`
    update review_batch set status = ${status}, version = version + 1, ended_by = ${ctx.actor.userId}::uuid,
      ended_at = ${ctx.now.toISOString()}::timestamptz, figures = ${JSON.stringify(figures)}::jsonb
    where batch_id = ${batchId}::uuid`)
}
