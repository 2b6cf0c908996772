import { sql } from 'drizzle-orm'
import { rebuildStale } from '@/server/golden/rebuild-stale'
import type { Ctx, TxCtx } from '@/server/spine/ctx'
import { asSystem, claimRun, holdRun } from './claim-run'
import { type Ending, finishRun } from './finish-run'
import { limits } from './limits'
import { type Reverted, revertEvents, revertLot } from './revert-lot'
import { lockObject, markReverted, type RevertTarget } from './revert-target'
import { type ClaimedRun, RunCancelled } from './run-row'

const eventsAtOnce = 50_000

/**
 * Takes a large import back, a lot a transaction, from wherever an earlier attempt or an earlier revert left it. Stops before the
 * next lot when a person asks; what was taken back stays so, and reverting again goes on. Null when there was nothing to do;
 * throws `RunLost` when another worker took over.
 */
export async function executeRevert(
  ctx: Ctx,
  runId: string,
  progress: (done: number) => void | Promise<void> = () => {},
  lot: number = limits.lot,
): Promise<Ending | null> {
  const run = await claimRun(ctx, runId)
  if (!run?.replayOf) return null
  const target: RevertTarget = { runId: run.replayOf, source: run.source, fileName: run.fileName, rows: 0 }
  let done = 0
  const lots = async (most: number, take: (inside: TxCtx) => Promise<Reverted>) => {
    for (let taken = most; taken === most; await progress(done)) {
      taken = await oneLot(ctx, run, target, take)
      done += taken
    }
  }
  try {
    await lots(lot, (inside) => revertLot(inside, target, lot, 'later'))
    await lots(eventsAtOnce, (inside) => revertEvents(inside, target, eventsAtOnce))
    await rebuildStale(ctx)
    await asSystem(ctx, async (inside) => {
      await holdRun(inside, run)
      await markReverted(inside, target.runId)
    })
    return await finishRun(ctx, run, 'done', null, null)
  } catch (error) {
    if (!(error instanceof RunCancelled)) throw error
    await rebuildStale(ctx)
    return finishRun(ctx, run, 'cancelled', null, null)
  }
}

function oneLot(
  ctx: Ctx,
  run: ClaimedRun,
  { source }: RevertTarget,
  take: (inside: TxCtx) => Promise<Reverted>,
): Promise<number> {
  return asSystem(ctx, async (inside) => {
    await holdRun(inside, run)
    await lockObject(inside, source)
    const { withdrawn, restored, events } = await take(inside)
    const taken = withdrawn + restored + events
    await inside.tx.execute(sql`
      update ingest_run set rows_read = rows_read + ${taken}, rows_changed = rows_changed + ${taken}, bytes_read = bytes_read + ${taken}
      where run_id = ${run.runId}::uuid`)
    return taken
  })
}
