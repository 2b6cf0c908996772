import { asSystem } from '@/server/ingest/claim-run'
import { backFillMetrics } from '@/server/metrics/back-fill-metrics'
import { refreshMetrics as refresh } from '@/server/metrics/refresh-metrics'
import type { Job } from './job'

/** Measures every customer as of today, then the past days that were never measured or by another version than theirs. */
export const refreshMetrics: Job = {
  name: 'refresh-metrics',
  run: async (ctx) => {
    await asSystem(ctx, (inside) => refresh(inside, {}))
    await asSystem(ctx, backFillMetrics)
  },
}
