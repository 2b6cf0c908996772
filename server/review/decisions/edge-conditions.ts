import { type SQL, sql } from 'drizzle-orm'
import { uuidArray } from '@/server/identity/uuid-array'
import type { DecisionFilter } from './decision-filter'

/** SQL that names what kind of decision edge `e` is part of; `e` is its alias. */
export const kindOf = (e: string): SQL =>
  sql.raw(`case when ${e}.evidence ? 'kind' then ${e}.evidence->>'kind'
    when ${e}.evidence ? 'testimony' then 'testimony'
    when ${e}.evidence ? 'weakLink' then case ${e}.verdict when 'same' then 'kept' else 'cut' end
    when ${e}.batch_id is not null then case when ${e}.reason is null then 'cut' else 'split' end
    when ${e}.verdict = 'same' then 'merge' else 'different' end`)

/**
 * SQL conditions on an edge for what a filter asks that may differ among edges written together; `records` as `recordsAsked`
 * found them.
 */
export function ownConditions(e: string, filter: DecisionFilter, records: readonly string[] | null): SQL {
  const at = (column: string) => sql.raw(`${e}.${column}`)
  const seen = (key: string) => sql.raw(`${e}.evidence->'seen'->>'${key}'`)
  const { why, spoke, band, state } = filter
  const ids = records && uuidArray(records)
  const conditions: SQL[] = [sql`true`]
  if (ids) conditions.push(sql`(${at('record_a')} = any(${ids}) or ${at('record_b')} = any(${ids}))`)
  if (why) conditions.push(sql`${seen('reason')} = ${why}`)
  if (spoke)
    conditions.push(
      sql`${sql.raw(`${e}.evidence->'seen'->'comparisons'`)} @> ${JSON.stringify([{ field: spoke }])}::jsonb`,
    )
  if (band) conditions.push(sql`${seen('band')} = ${band}`)
  if (state) conditions.push(sql`${at('retracted_at')} is ${state === 'undone' ? sql`not null` : sql`null`}`)
  return sql.join(conditions, sql` and `)
}

/** SQL conditions on edge `e` for what a filter asks of who decided what and when: one answer for all edges written together. */
export function actConditions({ by, kind, from, to, grain }: DecisionFilter): SQL {
  const conditions: SQL[] = [sql`e.origin = 'person'`]
  if (by) conditions.push(sql`e.decided_by = ${by}::uuid`)
  if (kind) conditions.push(sql`${kindOf('e')} = ${kind}`)
  if (from) conditions.push(sql`e.decided_at >= ${`${from}T00:00:00Z`}::timestamptz`)
  if (to) conditions.push(sql`e.decided_at < ${`${to}T00:00:00Z`}::timestamptz + interval '1 day'`)
  if (grain) conditions.push(sql`e.grain = ${grain}`)
  return sql.join(conditions, sql` and `)
}

/** Both of answers about households `h`; what they never have, such as a band, none of them fits. */
export function householdConditions(filter: DecisionFilter, records: readonly string[] | null): SQL {
  const { by, kind, why, spoke, from, to, band, grain, state } = filter
  const strange =
    why || spoke || band || state === 'undone' || (kind && kind !== 'household') || (grain && grain !== 'household')
  if (strange) return sql`false`
  const ids = records && uuidArray(records)
  return sql.join(
    [
      sql`h.status in ('accepted', 'refused') and h.decided_at is not null`,
      ...(ids ? [sql`(h.person_ids && ${ids} or h.household_record_id = any(${ids}))`] : []),
      ...(by ? [sql`h.decided_by = ${by}::uuid`] : []),
      ...(from ? [sql`h.decided_at >= ${`${from}T00:00:00Z`}::timestamptz`] : []),
      ...(to ? [sql`h.decided_at < ${`${to}T00:00:00Z`}::timestamptz + interval '1 day'`] : []),
    ],
    sql` and `,
  )
}
