import { createHash } from 'node:crypto'
import { KithError } from '@/lib/errors'
import { rebuildStale } from '@/server/golden/rebuild-stale'
import type { Ctx } from '@/server/spine/ctx'
import { checkFile } from './check-file'
import { claimRun } from './claim-run'
import { type Ending, finishRun } from './finish-run'
import { type Counts, noCounts } from './lot'
import { openRows } from './open-rows'
import { noteShape, noteSize } from './note-file'
import { readLots } from './read-lots'
import { readRejected } from './read-rejected'
import { type ClaimedRun, RunCancelled } from './run-row'
import { type ReadLot, writeLot } from './write-lot'

export type Progress = (counts: Counts, bytes: { read: number; total: number }) => void | Promise<void>

/**
 * Takes a run up and brings it to its end, `lot` rows a transaction (as many as pay, unless told); the next lot is not
 * written before `progress` has heard of the last. A file that cannot be read ends it as failed with the reason; a fault
 * of the machine leaves it for the next attempt, which goes on after the last lot that was kept. Null when there was
 * nothing to do; throws `RunLost` when another worker took over.
 */
export async function executeRun(
  ctx: Ctx,
  runId: string,
  progress?: Progress,
  golden: 'now' | 'later' = 'now',
  lot?: number,
): Promise<Ending | null> {
  const run = await claimRun(ctx, runId)
  if (!run) return null
  const digest = createHash('sha256')
  try {
    await writeAll(ctx, run, digest, progress, lot)
    if (golden === 'now') await rebuildStale(ctx)
    return await finishRun(ctx, run, 'done', digest.digest('hex'), null)
  } catch (error) {
    const told = error instanceof RunCancelled || error instanceof KithError
    if (!told) throw error
    await rebuildStale(ctx)
    return error instanceof RunCancelled
      ? finishRun(ctx, run, 'cancelled', null, null)
      : finishRun(ctx, run, 'failed', null, error.message)
  }
}

/** Reads the next lot while the database takes the last one. */
async function writeAll(
  ctx: Ctx,
  run: ClaimedRun,
  digest: ReturnType<typeof createHash>,
  progress: Progress | undefined,
  most: number | undefined,
): Promise<void> {
  const total = run.replayOf ? 0 : await checkFile(run.path ?? '')
  await noteSize(ctx, run, total)
  const rows = run.replayOf
    ? readRejected(ctx, run.replayOf, run.runId)
    : openRows(run.path ?? '', run.source, run.mapping, most)
  const sum = noCounts()
  let writing: Promise<void> = Promise.resolve()
  const write = async (lot: ReadLot) => {
    if (sum.read === 0) await noteShape(ctx, run, rows.shape())
    const counts = await writeLot(ctx, run, lot)
    for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key]
    await progress?.(sum, { read: lot.bytesRead, total })
  }
  for await (const lot of readLots(run.source, rows, digest, run.rowsRead)) {
    await writing
    writing = write(lot)
    writing.catch(() => {})
  }
  await writing
}
