import { sql } from 'drizzle-orm'
import type { SourceKey } from '@/model/source-systems'
import { asIso } from '@/server/customers/as-iso'
import type { TxCtx } from '@/server/spine/ctx'
import { entityAt } from './entity-at'

/** A record a customer was made of. `bornAt`: since when its source has it; `arrivedAt`: when Kith first heard of it. ISO 8601. */
export type PastMember = {
  recordId: string
  source: SourceKey
  object: string
  externalId: string
  bornAt: string
  arrivedAt: string
}

type Row = {
  entity_id: string
  record_id: string | null
  source: SourceKey
  object: string
  external_id: string
  born_at: string
  first_arrived_at: string
}

/**
 * The customer a record belonged to as Kith knew it at a moment (ISO 8601, or `infinity` for now), and all records that
 * belonged to it then. A record that had not arrived by then stands for itself with no members.
 */
export async function membersAsOf(
  ctx: TxCtx,
  recordId: string,
  known: string,
): Promise<{ entityId: string; members: PastMember[] }> {
  const at = sql`${known}::timestamptz`
  const one = sql`(select ${entityAt('asked.record_id', at)} from (select ${recordId}::uuid as record_id) asked)`
  const rows = await ctx.tx.execute<Row>(sql`
    with one as materialized (select ${one} as id), near as (
      select record_id from membership, one where entity_id = one.id
      union select record_id from membership_history, one where from_entity_id = one.id or to_entity_id = one.id)
    select one.id as entity_id, s.record_id, s.source, s.object, s.external_id, ${born} as born_at, s.first_arrived_at
    from one left join (
      select n.record_id from near n, one where ${entityAt('n.record_id', at)} = one.id) mine on true
    left join source_record s on s.record_id = mine.record_id and s.first_arrived_at <= ${at}
      and (s.withdrawn_at is null or s.withdrawn_at > ${at})
    order by s.source, s.object, s.external_id`)
  const members = rows.flatMap((row) =>
    row.record_id === null
      ? []
      : [
          {
            recordId: row.record_id,
            source: row.source,
            object: row.object,
            externalId: row.external_id,
            bornAt: asIso(row.born_at),
            arrivedAt: asIso(row.first_arrived_at),
          },
        ],
  )
  return { entityId: rows[0]?.entity_id ?? recordId, members }
}

/** Since when the source has a record `s`, by its own clock; where it does not say, since Kith heard of it. */
export const born = sql.raw('coalesce(s.source_created_at, s.source_changed_at, s.first_arrived_at)')
