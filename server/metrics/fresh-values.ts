import { type SQL, sql } from 'drizzle-orm'
import type { Metric } from '@/model/metrics/metric'
import { dayLiteral, metricSql } from './metric-sql'

/** Days (`YYYY-MM-DD`) as one array parameter. */
export const dateArray = (days: readonly string[]): SQL => sql`${`{${days.join(',')}}`}::date[]`

/** A query that computes a metric on each of these days: `day, entity_id, value, detail`. */
export function freshValues(metric: Metric, days: readonly string[]): SQL {
  const only = days.length === 1 ? days[0] : undefined
  const text = only ? dayLiteral(only) : { day: 'd.day', end: 'd.day_end' }
  return sql`
    select d.day, m.entity_id, m.value::double precision as value, m.detail
    from (select day, (day + 1)::timestamp at time zone 'UTC' as day_end from unnest(${dateArray(days)}) as day) d
    cross join lateral (${sql.raw(metricSql(metric, text))}) m`
}
