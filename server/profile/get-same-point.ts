import { sql } from 'drizzle-orm'
import { query } from '../spine/query'
import { customerInput } from './customer-input'
import { resolveEntity } from './resolve-entity'

export type SamePoint = {
  /** Days before the renewal at which both are read. */
  daysBefore: number
  /** Day of the renewal before, `YYYY-MM-DD`. */
  renewal: string
  rows: {
    metric: 'health' | 'active_users' | 'open_tickets'
    before: number | null
    /** Day `before` was measured for. */
    day: string | null
    now: number | null
  }[]
}

const compared = ['health', 'active_users', 'open_tickets'] as const

/**
 * How the account stood at the same distance from its last renewal, from the nearest stored day within three weeks.
 * Null where there is no renewal ahead, none before, or the role does not read renewals.
 */
export const getSamePoint = query({
  name: 'getSamePoint',
  permission: 'customer.read',
  input: customerInput,
  run: async (ctx, { grain, id }): Promise<SamePoint | null> => {
    if (grain !== 'account') return null
    const entityId = await resolveEntity(ctx, grain, id)
    const today = ctx.now.toISOString().slice(0, 10)
    const golden = await ctx.tx.execute<{ days: number; renewal: string; as_of: string }>(sql`
      select g.renewal_date - ${today}::date as days, (g.renewal_date - make_interval(months => coalesce(g.term_months, 12)))::date as renewal,
        (g.renewal_date - make_interval(months => coalesce(g.term_months, 12)))::date - (g.renewal_date - ${today}::date) as as_of
      from golden_account g where g.entity_id = ${entityId}::uuid and g.renewal_date >= ${today}::date`)
    const point = golden[0]
    if (!point) return null
    const rows = await ctx.tx.execute<{ metric: string; value: number; day: string | null; earlier: boolean }>(sql`
      (select distinct on (metric) metric, value, day::text as day, true as earlier from metric_value
        where entity_id = ${entityId}::uuid and metric in ('health', 'active_users', 'open_tickets')
          and day between ${point.as_of}::date - 21 and ${point.as_of}::date + 21 order by metric, abs(day - ${point.as_of}::date))
      union all
      select metric, value, null, false from metric_current where entity_id = ${entityId}::uuid and metric in ('health', 'active_users', 'open_tickets')`)
    const read = (metric: string, earlier: boolean) =>
      rows.find((row) => row.metric === metric && row.earlier === earlier)
    const compare = compared.map((metric) => ({
      metric,
      before: read(metric, true)?.value ?? null,
      day: read(metric, true)?.day ?? null,
      now: read(metric, false)?.value ?? null,
    }))
    if (compare.every((row) => row.before === null)) return null
    return { daysBefore: point.days, renewal: point.renewal, rows: compare }
  },
})
