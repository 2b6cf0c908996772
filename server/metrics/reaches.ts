import type { Metric } from '@/model/metrics/metric'

/** Whether a day (`YYYY-MM-DD`) can still be computed from the facts; one too far back is left as it was measured then, or not at all. */
export function reaches(metric: Metric, day: string, now: Date): boolean {
  if (metric.reachesBack === undefined) return true
  return day >= new Date(now.getTime() - metric.reachesBack * 86_400_000).toISOString().slice(0, 10)
}
