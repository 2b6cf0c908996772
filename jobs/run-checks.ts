import { asSystem } from '@/server/ingest/claim-run'
import { runChecks as check } from '@/server/quality/run-checks'
import type { Job } from './job'

/** Runs every quality check. */
export const runChecks: Job = {
  name: 'run-checks',
  run: async (ctx) => {
    await asSystem(ctx, (inside) => check(inside))
  },
}
