import { calibrateModels } from './calibrate-models'
import { clearUploads } from './clear-uploads'
import { findCandidates } from './find-candidates'
import { findWeakLinks } from './find-weak-links'
import { ingestRun } from './ingest-run'
import type { Job } from './job'
import { learnJunk } from './learn-junk'
import { makePartitions } from './make-partitions'
import { measureChurn } from './measure-churn'
import { refreshMetrics } from './refresh-metrics'
import { rehearseModel } from './rehearse-model'
import { restateMetrics } from './restate-metrics'
import { revertRun } from './revert-run'
import { runChecks } from './run-checks'
import { suggestHouseholds } from './suggest-households'
import { trainChurn } from './train-churn'
import { trainModel } from './train-model'

/** Everything the worker can do. */
export const allJobs: readonly Job[] = [
  ingestRun,
  revertRun,
  learnJunk,
  findCandidates,
  findWeakLinks,
  refreshMetrics,
  restateMetrics,
  runChecks,
  makePartitions,
  clearUploads,
  trainModel,
  rehearseModel,
  calibrateModels,
  suggestHouseholds,
  trainChurn,
  measureChurn,
]

/** What is done every day without being asked (UTC): partitions, then confidence, junk values, candidates, metrics, late facts and checks, and old uploads; on Mondays a draft of the churn model. */
export const crontab = `
0 1 * * * make-partitions
5 3 * * * calibrate-models
8 3 * * * learn-junk
10 3 * * * find-candidates
12 3 * * * find-weak-links
15 3 * * * suggest-households
20 3 * * * refresh-metrics
35 3 * * * restate-metrics
40 3 * * * run-checks
50 3 * * * clear-uploads
30 4 * * 1 train-churn
`
