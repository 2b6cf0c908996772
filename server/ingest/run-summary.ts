import { type SQL, sql } from 'drizzle-orm'
import type { Counts } from './lot'
import type { RunMode, RunStatus } from './run-row'

/** A run as pages show it. Times are ISO texts; rates and time left are worked out where they are shown. */
export type RunSummary = {
  runId: string
  source: string
  object: string
  fileName: string
  mode: RunMode
  status: RunStatus
  counts: Counts
  bytesRead: number
  bytesTotal: number
  createdAt: string
  startedAt: string | null
  finishedAt: string | null
  cancelRequested: boolean
  error: string | null
  digest: string | null
  requestedBy: string | null
  replayOf: string | null
}

type Row = {
  run_id: string
  source: string
  object: string
  file_name: string
  mode: RunMode
  status: RunStatus
  rows_read: string
  rows_new: string
  rows_changed: string
  rows_unchanged: string
  rows_rejected: string
  bytes_read: string
  bytes_total: string
  created: string
  started: string | null
  finished: string | null
  cancelled: boolean
  error: string | null
  digest: string | null
  requested_by: string | null
  replay_of: string | null
}

/** The columns of a run summary, from `ingest_run r left join app_user u`. */
export const runColumns: SQL = sql`r.run_id, r.source, r.object, r.file_name, r.mode, r.status, r.rows_read, r.rows_new, r.rows_changed,
  r.rows_unchanged, r.rows_rejected, r.bytes_read, r.bytes_total, to_json(r.created_at) #>> '{}' as created,
  to_json(r.started_at) #>> '{}' as started, to_json(r.finished_at) #>> '{}' as finished,
  r.cancel_requested_at is not null as cancelled, r.error, r.digest, u.name as requested_by, r.replay_of`

export type RunRow = Row

/** A row of those columns as a summary. */
export function toRunSummary(row: Row): RunSummary {
  return {
    runId: row.run_id,
    source: row.source,
    object: row.object,
    fileName: row.file_name,
    mode: row.mode,
    status: row.status,
    counts: {
      read: Number(row.rows_read),
      new: Number(row.rows_new),
      changed: Number(row.rows_changed),
      unchanged: Number(row.rows_unchanged),
      rejected: Number(row.rows_rejected),
    },
    bytesRead: Number(row.bytes_read),
    bytesTotal: Number(row.bytes_total),
    createdAt: row.created,
    startedAt: row.started,
    finishedAt: row.finished,
    cancelRequested: row.cancelled,
    error: row.error,
    digest: row.digest,
    requestedBy: row.requested_by,
    replayOf: row.replay_of,
  }
}
