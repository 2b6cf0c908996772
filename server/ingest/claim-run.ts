import { sql } from 'drizzle-orm'
import { inTransaction } from '@/db/transaction'
import type { Ctx, TxCtx } from '@/server/spine/ctx'
import { knownSource } from './create-run'
import { type ClaimedRun, RunCancelled, RunLost, type RunMode } from './run-row'

/** Runs `work` in one transaction as the pipeline. */
export function asSystem<T>(ctx: Ctx, work: (inside: TxCtx) => Promise<T>): Promise<T> {
  const who = { databaseRole: 'kith_system', session: null, readOnly: false }
  return inTransaction(ctx.db, who, (tx) => work({ ...ctx, now: new Date(), tx }))
}

type Row = {
  attempt: number
  source: string
  object: string
  mode: RunMode
  upload_path: string | null
  mapping: Record<string, string>
  file_name: string
  rows_read: string
  replay_of: string | null
}

/** Takes a run up, from wherever an earlier attempt left it; null when it has already ended. */
export function claimRun(ctx: Ctx, runId: string): Promise<ClaimedRun | null> {
  return asSystem(ctx, async (inside) => {
    const rows = await inside.tx.execute<Row>(sql`update ingest_run set attempt = attempt + 1, status = 'running',
        started_at = coalesce(started_at, ${inside.now.toISOString()}::timestamptz)
      where run_id = ${runId}::uuid and status in ('queued', 'running')
      returning attempt, source, object, mode, upload_path, mapping, file_name, rows_read, replay_of`)
    const row = rows[0]
    if (!row) return null
    return {
      runId,
      attempt: row.attempt,
      source: knownSource(row.source, row.object),
      mode: row.mode,
      path: row.upload_path,
      mapping: row.mapping,
      fileName: row.file_name,
      replayOf: row.replay_of,
      rowsRead: Number(row.rows_read),
    }
  })
}

/**
 * Locks the run for this transaction. Throws when it is no longer this worker's, or when a person asked it to stop. A worker
 * that falls silent in the middle loses its connection after a while, so that its locks keep nobody waiting.
 */
export async function holdRun(ctx: TxCtx, run: ClaimedRun): Promise<void> {
  await ctx.tx.execute(sql`select set_config('idle_in_transaction_session_timeout', '15s', true)`)
  const rows = await ctx.tx.execute<{ cancelled: boolean }>(sql`
    select cancel_requested_at is not null as cancelled from ingest_run
    where run_id = ${run.runId}::uuid and attempt = ${run.attempt} and status = 'running' for update`)
  if (!rows[0]) throw new RunLost('Another worker has taken this run up, or it has ended.')
  if (rows[0].cancelled) throw new RunCancelled('The run was asked to stop.')
}
