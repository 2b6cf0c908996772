import { sql } from 'drizzle-orm'
import { appendAudit } from '@/server/spine/audit'
import type { Ctx } from '@/server/spine/ctx'
import { asSystem } from './claim-run'
import type { Counts } from './lot'
import type { ClaimedRun, RunMode, RunStatus } from './run-row'

/** How a run ended. Counts are of the whole file, over all attempts. */
export type Ending = {
  runId: string
  mode: RunMode
  path: string | null
  status: RunStatus
  counts: Counts
  error: string | null
  digest: string | null
}

type Row = { rows_read: string; rows_new: string; rows_changed: string; rows_unchanged: string; rows_rejected: string }

/** Ends a run and writes its one audit entry, unless another worker has taken it up. A dry run leaves no entry: it changed nothing. */
export function finishRun(
  ctx: Ctx,
  run: ClaimedRun,
  status: RunStatus,
  digest: string | null,
  error: string | null,
): Promise<Ending | null> {
  return asSystem(ctx, async (inside) => {
    const rows =
      await inside.tx.execute<Row>(sql`update ingest_run set status = ${status}, digest = ${digest}, error = ${error},
        finished_at = ${inside.now.toISOString()}::timestamptz, bytes_read = case when ${status} = 'done' then bytes_total else bytes_read end
      where run_id = ${run.runId}::uuid and attempt = ${run.attempt} and status = 'running'
      returning rows_read, rows_new, rows_changed, rows_unchanged, rows_rejected`)
    const row = rows[0]
    if (!row) return null
    const counts: Counts = {
      read: Number(row.rows_read),
      new: Number(row.rows_new),
      changed: Number(row.rows_changed),
      unchanged: Number(row.rows_unchanged),
      rejected: Number(row.rows_rejected),
    }
    if (run.mode !== 'dry') {
      const { source, object } = run.source
      await appendAudit(inside, 'ingest', 'pipeline.run', {
        runId: run.runId,
        source,
        object,
        mode: run.mode,
        status,
        digest,
        ...counts,
      })
    }
    return { runId: run.runId, mode: run.mode, path: run.path, status, counts, error, digest }
  })
}
