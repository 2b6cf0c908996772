import { asSystem } from '@/server/ingest/claim-run'
import { allMetrics } from '@/model/metrics/all-metrics'
import { backFillMetrics } from '@/server/metrics/back-fill-metrics'
import { refreshMetrics as refresh } from '@/server/metrics/refresh-metrics'
import type { Job } from './job'

/**
 * Measures every customer as of today, then the past days that were never measured or by another version than theirs.
 * Each metric is a transaction of its own: a decision, which moves the same totals, waits for one metric and not for all.
 */
export const refreshMetrics: Job = {
  name: 'refresh-metrics',
  run: async (ctx) => {
    for (const { key } of allMetrics) await asSystem(ctx, (inside) => refresh(inside, { metrics: [key] }))
    for (const { key } of allMetrics) await asSystem(ctx, (inside) => backFillMetrics(inside, key))
  },
}
