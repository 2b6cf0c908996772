import { clearUploads } from './clear-uploads'
import { findCandidates } from './find-candidates'
import { ingestRun } from './ingest-run'
import type { Job } from './job'
import { makePartitions } from './make-partitions'
import { refreshMetrics } from './refresh-metrics'
import { runChecks } from './run-checks'

/** Everything the worker can do. */
export const allJobs: readonly Job[] = [
  ingestRun,
  findCandidates,
  refreshMetrics,
  runChecks,
  makePartitions,
  clearUploads,
]

/** What is done every day without being asked (UTC): partitions, then candidates, metrics and checks, and old uploads. */
export const crontab = `
0 1 * * * make-partitions
10 3 * * * find-candidates
20 3 * * * refresh-metrics
40 3 * * * run-checks
50 3 * * * clear-uploads
`
