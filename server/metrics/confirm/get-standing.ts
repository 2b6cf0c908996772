import { z } from 'zod'
import { notFound } from '@/lib/errors'
import type { Department } from '@/model/metrics/departments'
import { metricKeys, metricOf } from '@/model/metrics/all-metrics'
import { type Standing, spokenForBy, type Voice } from '@/model/metrics/standing'
import { query } from '@/server/spine/query'
import { readStandings } from './read-standings'
import { readReviewers } from './read-reviewers'

/** A standing with who may speak for each voice, and for which of them the reader may. */
export type StandingHere = Standing & {
  speakers: { voice: Voice; department: Department; names: string[]; me: boolean }[]
}

/** How one definition stands, who could confirm it, and for whom the reader speaks. */
export const getStanding = query({
  name: 'getStanding',
  permission: 'metric.read',
  input: z.object({ metric: z.enum(metricKeys) }),
  run: async (ctx, { metric: key }): Promise<StandingHere> => {
    const metric = metricOf(key)
    const [standing] = await readStandings(ctx, [key])
    if (!metric || !standing) throw notFound('This metric')
    const reviewers = (await readReviewers(ctx)).filter((one) => !one.endedAt && !one.shutOut)
    return {
      ...standing,
      speakers: standing.voices.map(({ voice }) => {
        const department = spokenForBy(metric, voice)
        const own = reviewers.filter((one) => one.department === department)
        return {
          voice,
          department,
          names: own.map((one) => one.name),
          me: own.some((one) => one.userId === ctx.actor.userId),
        }
      }),
    }
  },
})
