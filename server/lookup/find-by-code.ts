import { sql } from 'drizzle-orm'
import { entityCode } from '@/model/grains'
import type { TxCtx } from '../spine/ctx'
import { type Match, onlyGolden } from './match'
import type { LookupReading } from './read-lookup'

/** Customers by readable code or by record or entity id, retired ones included. */
export async function findByCode(ctx: TxCtx, read: LookupReading): Promise<Match[]> {
  if (!read.code && !read.uuid) return []
  const asked = read.code
    ? sql`m.record_id = coalesce(
        (select n.record_id from membership n where n.grain = ${read.code.grain} and n.number = ${read.code.number}),
        (select h.record_id from membership_history h where h.from_grain = ${read.code.grain} and h.from_number = ${read.code.number} limit 1))`
    : sql`m.record_id = ${read.uuid}::uuid`
  const rows = await ctx.tx.execute<{ grain: string; entity_id: string; record_id: string }>(
    sql`select m.grain, m.entity_id, m.record_id from membership m where ${asked}`,
  )
  const said = read.code ? entityCode(read.code.grain, read.code.number) : 'id'
  return onlyGolden(
    rows.map((row) => ({
      grain: row.grain,
      entityId: row.entity_id,
      why: row.record_id === row.entity_id && (!read.code || row.grain === read.code.grain) ? said : `${said}, retired`,
      score: 1,
    })),
  )
}
