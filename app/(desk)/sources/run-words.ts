import type { RunMode, RunStatus } from '@/server/ingest/run-row'

const statusWords: Readonly<Record<RunStatus, string>> = {
  queued: 'Waiting for the worker',
  running: 'Running',
  done: 'Done',
  failed: 'Failed',
  cancelled: 'Stopped',
  reverted: 'Reverted',
}

const modeWords: Readonly<Record<RunMode, string>> = {
  dry: 'Tried out',
  publish: 'Import',
  replay: 'Sent again',
  revert: 'Taken back',
}

/** A run's state in a word or two. */
export const runStatusWord = (status: RunStatus): string => statusWords[status]

/** What kind of run it was. */
export const runModeWord = (mode: RunMode): string => modeWords[mode]
