import { type SQL, sql } from 'drizzle-orm'

/**
 * The customer a record belonged to at a moment, as an SQL expression over `record` (a column, never from a request, of none of the aliases h, o and w):
 * after its last move before it, else where its first move after it came from, else where it is. Of several moves of one
 * instant the last is the one no other sets out from, and the first the one no other leads to.
 */
export function entityAt(record: string, at: SQL): SQL {
  const moves = sql.raw(`membership_history h where h.record_id = ${record}`)
  const other = (on: string) =>
    sql.raw(`exists (select 1 from membership_history o where o.record_id = h.record_id and o.at = h.at and ${on})`)
  return sql`coalesce(
    (select h.to_entity_id from ${moves} and h.at <= ${at} order by h.at desc, ${other('o.from_entity_id = h.to_entity_id')} limit 1),
    (select h.from_entity_id from ${moves} and h.at > ${at} and h.from_entity_id is not null order by h.at, ${other('o.to_entity_id = h.from_entity_id')} limit 1),
    (select w.entity_id from membership w where w.record_id = ${sql.raw(record)}))`
}
