import { z } from 'zod'
import { goldenGrains } from '@/model/grains'
import { mostTelling } from '@/model/identity/calibrate/most-telling'
import { query } from '@/server/spine/query'
import { getParameters, publishedVersion } from './get-model'
import { lessonSides, type LessonSide } from './lesson-sides'
import { meetingPairs } from './meeting-pairs'
import { weighSides } from './weigh-sides'

/** Two records nobody judged, of which the model is in doubt. Weight in thousandths of a bit. */
export type Lesson = { recordA: string; recordB: string; weight: number; left: LessonSide; right: LessonSide }

const mostLooked = 3_000

/**
 * The pairs of records whose answer would teach the published model most: near its own threshold, of different patterns
 * of agreement, not yet labelled or decided and not one customer already. Drawn anew each day from records that share a
 * key. Empty while no model is published.
 */
export const listLessons = query({
  name: 'listLessons',
  permission: 'record.read',
  input: z.object({ grain: z.enum(goldenGrains), most: z.number().int().min(1).max(30).default(10) }),
  async run(ctx, { grain, most }): Promise<{ version: number | null; lessons: Lesson[] }> {
    const version = await publishedVersion(ctx, grain)
    if (version === null) return { version, lessons: [] }
    const pairs = await meetingPairs(ctx, grain, mostLooked)
    const { threshold } = await getParameters(ctx, { grain, version })
    const weighed = await weighSides(
      ctx,
      { grain, version },
      pairs.map(({ a, b }) => ({ left: [a], right: [b] })),
    )
    const doubted = pairs.flatMap((pair, at) => {
      const one = weighed[at]
      return one ? [{ ...pair, ...one }] : []
    })
    const chosen = mostTelling(doubted, most, threshold)
    const sides = await lessonSides(
      ctx,
      grain,
      chosen.flatMap(({ a, b }) => [a, b]),
    )
    const lessons = chosen.flatMap(({ a, b, weight }) => {
      const [left, right] = [sides.get(a), sides.get(b)]
      return left && right ? [{ recordA: a, recordB: b, weight, left, right }] : []
    })
    return { version, lessons }
  },
})
