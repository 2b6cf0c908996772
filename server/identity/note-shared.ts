import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'
import type { JoiningGroup } from './joining-groups'
import { uuidArray } from './uuid-array'

/**
 * Keeps the list of who carries an identifier that too many share: those who do are noted, those who left are struck
 * off, and the whole note goes once few enough are left that it joins again. Writes nothing where nothing changed.
 */
export async function noteShared(
  ctx: TxCtx,
  recordIds: readonly string[],
  groups: readonly JoiningGroup[],
): Promise<void> {
  const rows = groups.flatMap(({ joins, whole, recordIds: all, own, kind, value, grain }) =>
    joins ? [] : (whole ? all : own).map((record_id) => ({ record_id, kind, value, grain })),
  )
  const kept = JSON.stringify(rows)
  const free = JSON.stringify(
    groups.filter((group) => group.joins).map(({ kind, value, grain }) => ({ kind, value, grain })),
  )
  const of = (json: string) =>
    sql`json_to_recordset(${json}::json) as k(record_id uuid, kind text, value text, grain text)`
  await ctx.tx.execute(sql`
    delete from shared_identifier n where n.record_id = any(${uuidArray(recordIds)}) and not exists (
      select 1 from ${of(kept)} where k.record_id = n.record_id and k.kind = n.kind and k.value = n.value and k.grain = n.grain)`)
  if (groups.some((group) => group.joins))
    await ctx.tx.execute(sql`
      delete from shared_identifier n using ${of(free)} where k.kind = n.kind and k.value = n.value and k.grain = n.grain`)
  if (rows.length)
    await ctx.tx.execute(sql`
      insert into shared_identifier (record_id, kind, value, grain) select record_id, kind, value, grain from ${of(kept)}
      order by 1, 2, 3 on conflict (record_id, kind, value) do nothing`)
}
