import { asSystem } from '@/server/ingest/claim-run'
import { refreshMetrics as refresh } from '@/server/metrics/refresh-metrics'
import type { Job } from './job'

/** Measures every customer as of today. */
export const refreshMetrics: Job = {
  name: 'refresh-metrics',
  run: async (ctx) => {
    await asSystem(ctx, (inside) => refresh(inside, {}))
  },
}
