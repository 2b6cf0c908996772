import { type SQL, sql } from 'drizzle-orm'
import type { AnyFilter } from '@/model/filters/filter'
import type { GoldenGrain } from '@/model/grains'
import { subjectSql } from './subject-sql'

/** The condition of one filter over the golden table `g`. `today` is `YYYY-MM-DD`. */
export function filterCondition(grain: GoldenGrain, filter: AnyFilter, value: string, today: string): SQL {
  if ('about' in filter.on && filter.on.about === 'confidence') return levelCondition(value.split(','))
  if ('about' in filter.on && filter.on.about === 'sources') return sql`g.sources && array[${list(value)}]::text[]`
  const subject = subjectSql(grain, filter.on)
  const test = testOf(filter, subject.value, value, today)
  if (!('metric' in filter.on)) return test
  return sql`exists (select 1 from metric_current s where s.entity_id = g.entity_id and s.metric = ${filter.on.metric} and ${test})`
}

function testOf(filter: AnyFilter, subject: SQL, value: string, today: string): SQL {
  const amount = Number(value) * (filter.money ? 100 : filter.percent ? 0.01 : 1)
  const tests = {
    'one-of': () => sql`${subject} in (${list(value)})`,
    'at-least': () => sql`${subject} >= ${amount}::double precision`,
    below: () => sql`${subject} < ${amount}::double precision`,
    'within-days': () => sql`${subject} between ${today}::date and ${today}::date + ${amount}::integer`,
  }
  return tests[filter.test]()
}

const list = (value: string) =>
  sql.join(
    value.split(',').map((part) => sql`${part.trim()}`),
    sql`, `,
  )

const levels: Readonly<Record<string, SQL>> = {
  sure: sql`(g.confidence >= 0.97 and g.open_pairs = 0)`,
  likely: sql`(g.confidence >= 0.90 and not (g.confidence >= 0.97 and g.open_pairs = 0))`,
  doubtful: sql`g.confidence < 0.90`,
}

const levelCondition = (named: readonly string[]) =>
  sql`(${sql.join(
    named.map((level) => levels[level] ?? sql`false`),
    sql` or `,
  )})`
