import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type BusinessQuestion, businessQuestions } from '@/model/questions'
import { may } from '@/model/access/permissions'
import { query } from '@/server/spine/query'

/** The answer of the day; null where the metric was not measured or the reader may not read metrics. */
export type Answer = { key: string; value: number | null; day: string | null }

/** Every business question with its answer now, read from the very values the metric pages show. */
export const answerQuestions = query({
  name: 'answerQuestions',
  permission: 'model.read',
  input: z.object({}),
  run: async (ctx): Promise<Answer[]> => {
    if (!may(ctx.actor.role, 'metric.read'))
      return businessQuestions.map(({ key }) => ({ key, value: null, day: null }))
    const questions: readonly BusinessQuestion[] = businessQuestions
    const totals = await ctx.tx.execute<{ metric: string; value: number; day: string }>(
      sql`select distinct on (metric) metric, value, day::text from metric_total order by metric, metric_total.day desc`,
    )
    const counts = questions.map(({ key, metric, where }) => {
      if (!where) return sql`null::integer as ${sql.identifier(key)}`
      const bound = 'below' in where ? sql`value < ${where.below}` : sql`value >= ${where.from}`
      return sql`count(*) filter (where metric = ${metric} and ${bound})::integer as ${sql.identifier(key)}`
    })
    const [counted] = await ctx.tx.execute<Record<string, number | null>>(
      sql`select ${sql.join(counts, sql`, `)} from metric_current`,
    )
    return questions.map(({ key, metric, where }) => {
      const total = totals.find((row) => row.metric === metric)
      return {
        key,
        value: where ? (total ? (counted?.[key] ?? null) : null) : (total?.value ?? null),
        day: total?.day ?? null,
      }
    })
  },
})
