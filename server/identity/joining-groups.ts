import { sql } from 'drizzle-orm'
import { isJunk } from '@/model/identity/junk-values'
import type { TxCtx } from '@/server/spine/ctx'
import { isOneEach, joinsByItself, shareLimit } from './joining-identifiers'
import { uuidArray } from './uuid-array'

/** A strong identifier that several records carry, and who they are, in id order. */
export type JoiningGroup = {
  grain: string
  kind: string
  value: string
  /** Those of the given records that carry it. */
  own: string[]
  /** All who carry it; where `whole` is false, as many as it takes to know that they are too many. */
  recordIds: string[]
  whole: boolean
  /** Few enough carry it, no system has two by it where one is the most, and it was not learned to be of many strangers. */
  joins: boolean
}

type Row = {
  grain: string
  kind: string
  value: string
  own: string[]
  record_ids: string[]
  most: number
  repeated: boolean
  learned: boolean
}

/**
 * The strong identifiers that these records carry or have left since they were last judged, each with all who carry it
 * now. Listed junk is left out. One that too many carry is read only so far as to know it.
 */
export async function joiningGroups(ctx: TxCtx, recordIds: readonly string[]): Promise<JoiningGroup[]> {
  const given = uuidArray(recordIds)
  const room = recordIds.length + 1
  const rows = await ctx.tx.execute<Row>(sql`
    with target as (
      select grain, kind, value, array_remove(array_agg(record_id order by record_id), null) as own from (
        select i.grain, i.kind, i.value, i.record_id from identifier i where i.record_id = any(${given}) and ${joinsByItself}
        union all select n.grain, n.kind, n.value, null from shared_identifier n where n.record_id = any(${given})
      ) x group by grain, kind, value
    )
    select t.grain, t.kind, t.value, t.own, c.record_ids, ${shareLimit('t.kind')} as most,
      c.sources < cardinality(c.record_ids) and ${isOneEach('t')} as repeated,
      exists (select 1 from learned_junk l where l.kind = t.kind and l.value = t.value and l.allowed_at is null) as learned
    from target t cross join lateral (
      select array_agg(x.record_id order by x.record_id) as record_ids, count(distinct x.source) as sources from (
        select i.record_id, s.source from identifier i join source_record s on s.record_id = i.record_id and s.withdrawn_at is null
        where i.kind = t.kind and i.value = t.value and i.grain = t.grain and ${joinsByItself}
        limit ${shareLimit('t.kind')} + ${sql.raw(String(room))}) x
    ) c where cardinality(c.record_ids) > 1`)
  return rows
    .filter(({ kind, value }) => !isJunk(kind, value))
    .map(({ record_ids: ids, most, repeated, learned, ...group }) => ({
      ...group,
      recordIds: ids,
      whole: ids.length < most + room,
      joins: ids.length <= most && !repeated && !learned,
    }))
}
