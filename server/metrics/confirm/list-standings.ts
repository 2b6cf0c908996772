import { z } from 'zod'
import { metricKeys } from '@/model/metrics/all-metrics'
import type { Standing } from '@/model/metrics/standing'
import { query } from '@/server/spine/query'
import { readStandings } from './read-standings'

/** How every definition stands: certified or not, since when, and whose word it waits for. */
export const listStandings = query({
  name: 'listStandings',
  permission: 'metric.read',
  input: z.object({}),
  run: (ctx): Promise<Standing[]> => readStandings(ctx, metricKeys),
})
