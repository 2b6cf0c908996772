import { restateLate } from '@/server/metrics/late/restate-late'
import type { Job } from './job'

/** Measures past days anew for customers of whom facts of those days were heard since. */
export const restateMetrics: Job = {
  name: 'restate-metrics',
  run: async (ctx) => {
    await restateLate(ctx)
  },
}
