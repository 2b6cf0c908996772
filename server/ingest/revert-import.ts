import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { asPipeline } from '@/server/spine/as-pipeline'
import { command } from '@/server/spine/command'
import type { TxCtx } from '@/server/spine/ctx'
import { enqueue } from '@/server/spine/enqueue'
import { createRun } from './create-run'
import { enqueueDerivations } from './enqueue-derivations'
import { limits } from './limits'
import { type Reverted, revertEvents, revertLot } from './revert-lot'
import { lockObject, markReverted, type RevertTarget, revertTarget } from './revert-target'

/** An import of up to this many rows is taken back while the person waits; a larger one by the worker. */
const atOnce = 1_000

/** What was taken back, or the run in which the worker takes it back. */
export type RevertResult = (Reverted & { state: 'done' }) | { state: 'queued'; revertId: string }

/**
 * Takes an import back: its new records are withdrawn, changed ones say again what they said before, its events are
 * removed, and customers are resolved anew. What a later import has changed since stays as that import left it. A large
 * one becomes a run of its own, with progress and cancel. Throws `stale` where it was reverted before or still runs.
 */
export const revertImport = command({
  name: 'revertImport',
  permission: 'import.revert',
  input: z.strictObject({ runId: z.uuid() }),
  run: async (ctx, { runId }) => {
    await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`revert ${runId}`}, 0))`)
    const target = await revertTarget(ctx, runId)
    const result = target.rows > atOnce ? await queue(ctx, target) : await revertNow(ctx, target)
    return { result, audit: { runId, ...result } }
  },
})

async function queue(ctx: TxCtx, { runId, source, fileName, rows }: RevertTarget): Promise<RevertResult> {
  const { source: system, object } = source
  const revertId = await createRun(ctx, {
    source: system,
    object,
    fileName,
    path: null,
    mode: 'revert',
    replayOf: runId,
  })
  await asPipeline(ctx, () =>
    ctx.tx.execute(sql`update ingest_run set bytes_total = ${rows} where run_id = ${revertId}::uuid`),
  )
  await enqueue(ctx, 'revert-run', { runId: revertId }, `revert-run:${revertId}`)
  return { state: 'queued', revertId }
}

async function revertNow(ctx: TxCtx, target: RevertTarget): Promise<RevertResult> {
  const sum = await asPipeline(ctx, async () => {
    await lockObject(ctx, target.source)
    await markReverted(ctx, target.runId)
    const records = await revertLot(ctx, target, limits.lot, 'now')
    const { events } = await revertEvents(ctx, target, limits.lot)
    return { ...records, events }
  })
  await enqueueDerivations(ctx)
  return { state: 'done', ...sum }
}
