import type { SourceObject } from '@/model/sources/source-object'

export type RunMode = 'dry' | 'publish' | 'replay' | 'revert'
export type RunStatus = 'queued' | 'running' | 'done' | 'failed' | 'cancelled' | 'reverted'

/** A run one worker has taken up. Another worker that takes it up later raises the attempt, and this one may write no more. */
export type ClaimedRun = {
  runId: string
  attempt: number
  source: SourceObject
  mode: RunMode
  path: string | null
  mapping: Readonly<Record<string, string>>
  fileName: string
  /** Of a replay: the run whose rejected rows are sent again. Of a revert: the run that is taken back. */
  replayOf: string | null
  /** Rows an earlier attempt already settled. */
  rowsRead: number
}

/** Somebody else has taken the run up, or it has ended. */
export class RunLost extends Error {}

/** A person asked for the run to stop. */
export class RunCancelled extends Error {}
