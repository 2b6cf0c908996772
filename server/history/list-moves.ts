import { sql } from 'drizzle-orm'
import { type Grain, entityCode } from '@/model/grains'
import type { SourceKey } from '@/model/source-systems'
import { asIso } from '@/server/customers/as-iso'
import { customerInput } from '@/server/profile/customer-input'
import { mustKnow } from '@/server/profile/guard/must-know'
import { resolveEntity } from '@/server/profile/resolve-entity'
import { query } from '@/server/spine/query'

/** A record that moved from one customer to another: a merge, a parting, or its arrival among the others. */
export type RecordMove = {
  key: string
  recordId: string
  source: SourceKey
  object: string
  externalId: string
  at: string
  cause: string
  by: string | null
  from: { id: string; code: string } | null
  to: { id: string; code: string }
  /** It came to this customer, left it, or moved while it is one of its records today. */
  way: 'came' | 'left'
}

type Row = {
  record_id: string
  move_id: string
  source: SourceKey
  object: string
  external_id: string
  at: string
  cause: string
  by: string | null
  from_entity_id: string | null
  from_number: number | null
  from_grain: Grain
  to_entity_id: string
  to_number: number
  to_grain: Grain
}

/** The moves of records to and from a customer, newest first, at most 200. */
export const listMoves = query({
  name: 'listMoves',
  permission: 'customer.read',
  input: customerInput,
  run: async (ctx, { grain, id }): Promise<RecordMove[]> => {
    const entityId = await resolveEntity(ctx, grain, id)
    await mustKnow(ctx, grain, entityId)
    const rows = await ctx.tx.execute<Row>(sql`
      select h.record_id, h.move_id, r.source, r.object, r.external_id, h.at, h.cause, u.name as by,
        h.from_entity_id, coalesce(h.from_number, f.number) as from_number, coalesce(h.from_grain, f.grain, m.grain) as from_grain,
        h.to_entity_id, t.number as to_number, t.grain as to_grain
      from membership_history h join source_record r using (record_id) join membership m using (record_id)
      join membership t on t.record_id = h.to_entity_id left join membership f on f.record_id = h.from_entity_id
      left join app_user u on u.user_id = h.actor_id
      where h.to_entity_id = ${entityId}::uuid or h.from_entity_id = ${entityId}::uuid
        or h.record_id in (select record_id from membership where entity_id = ${entityId}::uuid)
      order by h.at desc, r.source, r.external_id, h.move_id limit 200`)
    return rows.map((row) => ({
      key: `${row.record_id}.${row.move_id}`,
      recordId: row.record_id,
      source: row.source,
      object: row.object,
      externalId: row.external_id,
      at: asIso(row.at),
      cause: row.cause,
      by: row.by,
      from:
        row.from_entity_id === null || row.from_number === null
          ? null
          : { id: row.from_entity_id, code: entityCode(row.from_grain, row.from_number) },
      to: { id: row.to_entity_id, code: entityCode(row.to_grain, row.to_number) },
      way: row.from_entity_id === entityId ? 'left' : 'came',
    }))
  },
})
