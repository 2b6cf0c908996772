import { type SQL, sql } from 'drizzle-orm'
import { readableGoldenColumns } from '@/db/grants'
import type { GoldenGrain } from '@/model/grains'
import type { SourceKey } from '@/model/source-systems'
import type { TxCtx } from '@/server/spine/ctx'
import { entityAt } from './entity-at'
import { born } from './members-as-of'
import type { Instant } from './moment'

/** A customer of a moment with the records it was made of, and who it is part of today. */
export type PastEntity = {
  entityId: string
  presentId: string
  number: number
  confidence: number
  openPairs: number
  /** What it is called today, null where the role may not read names. */
  presentName: string | null
  members: { recordId: string; source: SourceKey }[]
}

type Row = {
  record_id: string
  source: SourceKey
  entity_id: string
  present_id: string
  number: number
  confidence: number
  open_pairs: number
  name: string | null
}

/**
 * The customers of a grain that existed at a moment, as far as the reader sees who they are part of today, in the order
 * of their codes. `only` narrows memberships `m`.
 */
export async function pastEntities(
  ctx: TxCtx,
  grain: GoldenGrain,
  at: Instant,
  only: SQL = sql`true`,
): Promise<PastEntity[]> {
  const then = at.known === 'infinity' ? sql`m.entity_id` : entityAt('m.record_id', sql`${at.known}::timestamptz`)
  const { role } = ctx.actor
  const named = role === 'system' || readableGoldenColumns(grain, role).includes('name')
  const rows = await ctx.tx.execute<Row>(sql`
    with member as materialized (
      select m.record_id, ${then} as entity_id from membership m where m.grain = ${grain} and ${only})
    select n.record_id, s.source, n.entity_id, f.entity_id as present_id, f.number, g.confidence, g.open_pairs, ${named ? sql`g.name` : sql`null::text`} as name
    from member n join membership f on f.record_id = n.entity_id
    join ${sql.raw(`golden_${grain}`)} g on g.entity_id = f.entity_id
    join source_record s on s.record_id = n.record_id
    where s.first_arrived_at <= ${at.known}::timestamptz and (s.withdrawn_at is null or s.withdrawn_at > ${at.known}::timestamptz)
      and ${born} <= ${at.valid}::timestamptz
    order by f.number, n.record_id`)
  const entities = new Map<string, PastEntity>()
  for (const row of rows) {
    const entity = entities.get(row.entity_id) ?? {
      entityId: row.entity_id,
      presentId: row.present_id,
      number: row.number,
      confidence: row.confidence,
      openPairs: row.open_pairs,
      presentName: row.name,
      members: [],
    }
    entities.set(row.entity_id, entity)
    entity.members.push({ recordId: row.record_id, source: row.source })
  }
  return [...entities.values()]
}
