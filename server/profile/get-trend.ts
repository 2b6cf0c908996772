import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import { query } from '../spine/query'
import { customerInput } from './customer-input'
import { resolveEntity } from './resolve-entity'

/** One value of a metric, `day` as `YYYY-MM-DD`. */
export type TrendPoint = { day: string; value: number }

/** A metric of one customer over the last 13 weeks, one point a week, oldest first. Empty where the role may not read it. */
export const getTrend = query({
  name: 'getTrend',
  permission: 'customer.read',
  input: customerInput.extend({ metric: z.string() }),
  run: async (ctx, { grain, id, metric }): Promise<TrendPoint[]> => {
    if (metric === 'mrr' && !mayRead(ctx.actor.role as Role, 'commercial')) return []
    const entityId = await resolveEntity(ctx, grain, id)
    const today = ctx.now.toISOString().slice(0, 10)
    return ctx.tx.execute<TrendPoint>(sql`
      select distinct on (week) day, value, (${today}::date - day) / 7 as week from metric_value
      where entity_id = ${entityId}::uuid and metric = ${metric} and day > ${today}::date - 91 and day <= ${today}::date
      order by week desc, day desc`)
  },
})
