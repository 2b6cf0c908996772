import { sql } from 'drizzle-orm'
import { v4 } from '@/lib/uuid4'
import { type GoldenGrain, goldenGrains } from '@/model/grains'
import type { TxCtx } from '@/server/spine/ctx'
import { writeOutbox } from '@/server/outbox/write-outbox'
import { lastNumbers } from './last-numbers'
import { uuidArray } from './uuid-array'

type Moved = { record_id: string; from_grain: string; from_entity_id: string }

/**
 * Gives those of these records that have become something else (a person who turned out to be a business) their place in
 * the new grain. The number they leave stays theirs in the history, so that its code resolves, and is theirs again when
 * they come back; rules that joined them are retracted, pairs they stood in are gone, and the golden record they founded in the old grain is
 * removed. Facts, pins and persons' decisions stay on the record. Needs the identity lock. Returns the records
 * at the other ends of all this and those that founded what they left: their clusters may differ now.
 */
export async function moveGrains(ctx: TxCtx, recordIds: readonly string[]): Promise<string[]> {
  const moved = await move(ctx, recordIds)
  if (!moved.length) return []
  const ids = uuidArray(moved.map((row) => row.record_id))
  const told = moved.map((row) => ({ recordId: row.record_id, from: row.from_entity_id, to: row.record_id }))
  await writeOutbox(
    ctx,
    told.filter((move) => move.from !== move.to),
    'grain',
  )
  for (const grain of goldenGrains) await dropGolden(ctx, grain, moved)
  const others = await ctx.tx.execute<{ id: string }>(sql`
    with parted as (
      update identity_edge set retracted_at = ${ctx.now.toISOString()}::timestamptz
      where (record_a = any(${ids}) or record_b = any(${ids})) and origin = 'rule' and retracted_at is null
      returning record_a, record_b
    ), gone as (
      update candidate_pair set status = 'gone', version = version + 1
      where (record_a = any(${ids}) or record_b = any(${ids})) and status in ('open', 'later')
      returning record_a, record_b
    ), decided as (
      select record_a, record_b from identity_edge
      where (record_a = any(${ids}) or record_b = any(${ids})) and origin = 'person' and retracted_at is null
    ), ends as (select * from parted union select * from gone union select * from decided)
    select record_a as id from ends union select record_b from ends`)
  return [...new Set([...others.map((row) => row.id), ...moved.map((row) => row.from_entity_id)])]
}

async function move(ctx: TxCtx, recordIds: readonly string[]): Promise<Moved[]> {
  const now = sql`${ctx.now.toISOString()}::timestamptz`
  return ctx.tx.execute<Moved>(sql`
    with last as materialized (${lastNumbers}), changed as materialized (
      select m.record_id, m.grain as from_grain, m.number as from_number, m.entity_id, s.grain, s.source_created_at, (
        select h.from_number from membership_history h where h.record_id = m.record_id and h.from_grain = s.grain
        order by h.at desc limit 1) as own
      from membership m join source_record s on s.record_id = m.record_id
      where m.record_id = any(${uuidArray(recordIds)}) and s.subject_id = s.record_id and s.grain <> m.grain
    ), placed as materialized (
      select c.*, coalesce(c.own, last.number
        + row_number() over (partition by c.grain, c.own is null order by c.source_created_at nulls last, c.record_id)) as number
      from changed c join last on last.grain = c.grain
    ), kept as (
      insert into membership_history (record_id, at, move_id, from_entity_id, to_entity_id, cause, actor_id, from_grain, from_number)
      select record_id, ${now}, ${v4()}::uuid, entity_id, record_id, 'grain', ${ctx.actor.userId}::uuid, from_grain, from_number
      from placed order by record_id
    )
    update membership m set grain = p.grain, number = p.number, entity_id = p.record_id, since = ${now} from placed p where m.record_id = p.record_id
    returning m.record_id, p.from_grain, p.entity_id as from_entity_id`)
}

/** An entity that one of these records founded is no customer of the old grain any more under its id. */
async function dropGolden(ctx: TxCtx, grain: GoldenGrain, moved: readonly Moved[]): Promise<void> {
  const ids = moved.filter((row) => row.from_grain === grain).map((row) => row.record_id)
  if (ids.length)
    await ctx.tx.execute(sql`delete from ${sql.raw(`golden_${grain}`)} where entity_id = any(${uuidArray(ids)})`)
}
