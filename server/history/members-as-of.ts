import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'

export type PastMember = { recordId: string; source: string; object: string; externalId: string }

/** Who a record belonged to at a moment: after its last move before, else where its first move after came from. */
const entityAt = (record: string, at: string) =>
  sql.raw(`coalesce(
  (select h.to_entity_id from membership_history h where h.record_id = ${record} and h.at <= ${at} order by h.at desc limit 1),
  (select h.from_entity_id from membership_history h where h.record_id = ${record} and h.at > ${at} and h.from_entity_id is not null order by h.at limit 1),
  (select m.entity_id from membership m where m.record_id = ${record}))`)

/**
 * The customer a record belonged to as Kith knew it at a moment (ISO 8601, or `infinity` for now), and all records that
 * belonged to it then. A record that had not arrived by then stands for itself with no members.
 */
export async function membersAsOf(
  ctx: TxCtx,
  recordId: string,
  known: string,
): Promise<{ entityId: string; members: PastMember[] }> {
  const rows = await ctx.tx.execute<{ entity_id: string } & Record<keyof PastMember, string | null>>(sql`
    with moment as (select ${known}::timestamptz as at), one as (select ${entityAt(`'${recordId}'::uuid`, 'moment.at')} as id from moment),
    near as (
      select record_id from membership, one where entity_id = one.id
      union select record_id from membership_history, one where from_entity_id = one.id or to_entity_id = one.id)
    select one.id as entity_id, s.record_id as "recordId", s.source, s.object, s.external_id as "externalId"
    from one left join (
      select n.record_id from near n, one, moment where ${entityAt('n.record_id', 'moment.at')} = one.id) mine on true
    left join source_record s on s.record_id = mine.record_id and s.first_arrived_at <= (select at from moment) and s.withdrawn_at is null
    order by s.source, s.object, s.external_id`)
  const members = rows.flatMap(({ recordId: id, source, object, externalId }) =>
    id && source && object && externalId ? [{ recordId: id, source, object, externalId }] : [],
  )
  return { entityId: rows[0]?.entity_id ?? recordId, members }
}
