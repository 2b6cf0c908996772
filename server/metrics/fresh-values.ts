import { type SQL, sql } from 'drizzle-orm'
import type { Metric } from '@/model/metrics/metric'
import { dayLiteral, metricSql } from './metric-sql'

/** Days (`YYYY-MM-DD`) as one array parameter. */
export const dateArray = (days: readonly string[]): SQL => sql`${`{${days.join(',')}}`}::date[]`

/** A query that computes a metric on each of these days: `day, entity_id, value, part, whole, detail`. */
export function freshValues(metric: Metric, days: readonly string[]): SQL {
  const only = days.length === 1 ? days[0] : undefined
  const text = only ? dayLiteral(only) : { day: 'd.day', end: 'd.day_end' }
  return sql`
    select d.day, m.entity_id, m.value::double precision as value, ${partsOf(metric)}, m.detail
    from (select day, (day + 1)::timestamp at time zone 'UTC' as day_end from unnest(${dateArray(days)}) as day) d
    cross join lateral (${sql.raw(metricSql(metric, text))}) m`
}

const partsOf = (metric: Metric) =>
  sql.raw(
    metric.total === 'ratio'
      ? 'm.part::numeric as part, m.whole::numeric as whole'
      : 'null::numeric as part, null::numeric as whole',
  )
