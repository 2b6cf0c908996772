import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { may } from '@/model/access/permissions'
import { businessQuestions } from '@/model/questions'
import { query } from '@/server/spine/query'

/** The answer of the day; null where the metric was not measured, the reader may not read metrics, or a page of its own answers. */
export type Answer = { key: string; value: number | null; day: string | null }

/** Every business question with its answer now, read from the very values the metric pages show. */
export const answerQuestions = query({
  name: 'answerQuestions',
  permission: 'model.read',
  input: z.object({}),
  run: async (ctx): Promise<Answer[]> => {
    if (!may(ctx.actor.role, 'metric.read'))
      return businessQuestions.map(({ key }) => ({ key, value: null, day: null }))
    const totals = await ctx.tx.execute<{ metric: string; value: number; day: string }>(
      sql`select distinct on (metric) metric, value, day::text from metric_total order by metric, metric_total.day desc`,
    )
    const [grains] = await ctx.tx.execute<Record<string, number>>(sql`
      select (select count(*) from golden_account)::int as account, (select count(*) from golden_company)::int as company,
        (select count(*) from golden_person)::int as person, (select count(*) from golden_household)::int as household`)
    const conditions = businessQuestions.flatMap(({ key, metric, where }) => {
      if (!where || !metric) return []
      const bound = 'below' in where ? sql`value < ${where.below}` : sql`value >= ${where.from}`
      return [
        {
          key,
          metric,
          count: sql`count(*) filter (where metric = ${metric} and ${bound})::integer as ${sql.identifier(key)}`,
        },
      ]
    })
    const [counted] = await ctx.tx.execute<Record<string, number>>(sql`
      select ${sql.join(
        conditions.map((one) => one.count),
        sql`, `,
      )} from metric_current
      where metric in (${sql.join(
        conditions.map((one) => sql`${one.metric}`),
        sql`, `,
      )})`)
    return businessQuestions.map(({ key, metric, where, figure }) => {
      if (figure) return { key, value: grains?.[figure.of] ?? null, day: null }
      const total = totals.find((row) => row.metric === metric)
      const value = where && total ? counted?.[key] : total?.value
      return { key, value: value ?? null, day: total?.day ?? null }
    })
  },
})
