import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import { readCursor, writeCursor } from '@/server/customers/cursor'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import { born } from './members-as-of'
import type { Instant } from './moment'
import { pastEntities } from './past-entities'
import type { PastPage } from './past-row'
import { pastRows } from './past-rows'

type Asked = {
  grain: GoldenGrain
  direction: 'asc' | 'desc'
  after?: string | undefined
  before?: string | undefined
  size: number
}

/** One page of all customers that existed on a day, in the order of their codes, worked out for the page alone. */
export async function entitiesByCode(
  ctx: TxCtx,
  { grain, direction, after, before, size }: Asked,
  at: Instant,
): Promise<Omit<PastPage, 'moment'>> {
  const key = `number.${direction}`
  const cursor = after ?? before
  const from = cursor ? Number(readCursor(cursor, key).value) : null
  const back = after === undefined && before !== undefined
  const rising = (direction === 'asc') !== back
  const beyond = from === null ? sql`true` : rising ? sql`g.number > ${from}` : sql`g.number < ${from}`
  const found = await ctx.tx.execute<{ entity_id: string; number: number }>(sql`
    select g.entity_id, g.number from ${sql.raw(`golden_${grain}`)} g where ${beyond} and exists (
      select 1 from membership m join source_record s using (record_id)
      where m.entity_id = g.entity_id and s.withdrawn_at is null and ${born} <= ${at.valid}::timestamptz)
    order by g.number ${rising ? sql`asc` : sql`desc`} limit ${size + 1}`)
  const page = found.slice(0, size)
  const only = sql`m.entity_id = any (${uuidArray(page.map((row) => row.entity_id))})`
  const rows = await pastRows(ctx, grain, await pastEntities(ctx, grain, at, only), at)
  const sorted = rows.toSorted((a, b) => (direction === 'asc' ? a.number - b.number : b.number - a.number))
  const place = (row: (typeof sorted)[number] | undefined) =>
    row ? writeCursor({ sort: key, value: String(row.number), id: row.entityId }) : null
  const more = found.length > size
  return {
    rows: sorted,
    count: { rows: 10_000, capped: true },
    before: (back ? more : from !== null) ? place(sorted[0]) : null,
    after: (back ? true : more) ? place(sorted.at(-1)) : null,
  }
}
