import { type SQL, sql } from 'drizzle-orm'
import { fieldOf } from '@/model/fields/fields'
import type { AnySubject } from '@/model/filters/filter'
import type { GoldenGrain } from '@/model/grains'

/** Where a subject's value is: an expression over `g` (or the metric joined as `s`), its SQL type, and that join. */
export type SubjectSql = { value: SQL; type: SQL; join: SQL; missing: SQL }

const about = {
  confidence: ['g.confidence', 'real'],
  number: ['g.number', 'integer'],
  heard: ['g.arrived_at', 'timestamptz'],
  sources: ['g.record_count', 'integer'],
} as const

const types = {
  text: 'text',
  date: 'date',
  timestamp: 'timestamptz',
  integer: 'integer',
  money: 'bigint',
  boolean: 'boolean',
} as const

/** The SQL of a subject. Names come from the model's own lists, never from a request. */
export function subjectSql(grain: GoldenGrain, on: AnySubject): SubjectSql {
  if ('metric' in on) {
    const matches = sql`s.entity_id = g.entity_id and s.metric = ${on.metric}`
    return {
      value: sql`s.value`,
      type: sql`double precision`,
      join: sql`join metric_current s on ${matches}`,
      missing: sql`not exists (select 1 from metric_current s where ${matches})`,
    }
  }
  const field = 'field' in on ? fieldOf(grain, on.field) : undefined
  if ('field' in on && !field) throw new Error(`A list names a field that ${grain} does not have: ${on.field}`)
  const [column, type] = 'field' in on ? [`g.${on.field}`, types[field?.type ?? 'text']] : about[on.about]
  const value = sql.raw(column)
  return { value, type: sql.raw(type), join: sql``, missing: sql`${value} is null` }
}
