import { sql } from 'drizzle-orm'
import { badInput } from '@/lib/errors'
import type { Role } from '@/model/access/roles'
import type { AnySort } from '@/model/filters/filter'
import { readCursor, writeCursor } from '@/server/customers/cursor'
import { sortOf } from '@/server/customers/list-customers'
import { listInput } from '@/server/customers/list-input'
import type { TxCtx } from '@/server/spine/ctx'
import { query } from '@/server/spine/query'
import { z } from 'zod'
import { entitiesByCode } from './entities-by-code'
import { instantOf, momentInput } from './moment'
import { pastEntities } from './past-entities'
import { pastFilter, valueThen } from './past-filter'
import type { PastPage, PastRow } from './past-row'
import { pastRows } from './past-rows'

/** Most customers a list as of a moment is worked out over at once. */
export const mostAtOnce = 20_000

const input = listInput.extend({ ...momentInput.shape, size: z.number().int().min(1).max(mostAtOnce).default(50) })

/**
 * The customers of a grain as they were at a moment: who existed, with the values, measures and sources of then, filtered
 * and sorted by those. Bad-input, naming the parameter, for a filter or an order that cannot be had of the past, and
 * for any but the order of codes where there are more than 20,000 customers to work out.
 */
export const listAsOf = query({
  name: 'listAsOf',
  permission: 'customer.list',
  input,
  run: async (ctx, asked): Promise<PastPage> => {
    const role = ctx.actor.role as Role
    const sort = sortOf(role, asked.grain, asked.sort)
    if ('about' in sort.on && sort.on.about !== 'number')
      throw badInput(`The list cannot be sorted by “${sort.label}” as of a day: it is only known of today.`, {
        sort: 'Only known of today.',
      })
    const test = pastFilter(role, asked, asked.valid)
    const at = instantOf(asked, ctx.now)
    const moment = { valid: asked.valid, known: at.known === 'infinity' ? null : asked.known }
    const many = await tooMany(ctx, asked)
    if (many) return { moment, ...(await entitiesByCode(ctx, asked, at)) }
    const rows = await pastRows(ctx, asked.grain, await pastEntities(ctx, asked.grain, at), at)
    const sorted = inOrder(rows.filter(test), sort, asked.direction)
    return {
      moment,
      count: { rows: sorted.length, capped: false },
      ...cut(sorted, asked, `${sort.key}.${asked.direction}`),
    }
  },
})

type Asked = z.output<typeof input>

/** Are there too many customers to work the whole list out? Then only the order of codes is to be had, without filters. */
async function tooMany(ctx: TxCtx, { grain, filters, q, sort, known }: Asked): Promise<boolean> {
  const [row] = await ctx.tx.execute<{ count: number }>(sql`
    select count(*)::int as count from (select 1 from ${sql.raw(`golden_${grain}`)} limit ${mostAtOnce + 1}) counted`)
  if ((row?.count ?? 0) <= mostAtOnce) return false
  const [filter] = filters
  const name = filter?.key ?? (q ? 'q' : sort === 'number' ? (known ? 'known' : null) : 'sort')
  if (name === null) return true
  throw badInput(
    `Over ${mostAtOnce.toLocaleString('en-GB')} customers a list as of a day is only to be had in the order of codes (sort=number.asc), without filters.`,
    { [name]: 'Too many customers for this as of a day.' },
  )
}

/** Rows with a value first, in either direction; equal ones by their ids, as every list has them. */
function inOrder(rows: readonly PastRow[], { on }: AnySort, direction: 'asc' | 'desc'): PastRow[] {
  const way = direction === 'asc' ? 1 : -1
  return rows.toSorted((p, q) => {
    const [a, b] = [valueThen(p, on), valueThen(q, on)]
    if (a === null || b === null) {
      if (a !== b) return a === null ? 1 : -1
    } else if (a !== b) return a < b ? -way : way
    return p.entityId < q.entityId ? -way : way
  })
}

/** The page a cursor asks for. */
function cut(
  rows: readonly PastRow[],
  { after, before, size }: Asked,
  key: string,
): Pick<PastPage, 'rows' | 'before' | 'after'> {
  const place = (cursor: string) => {
    const found = rows.findIndex((row) => row.entityId === readCursor(cursor, key).id)
    if (found < 0)
      throw badInput('This page of the list does not exist as of that day. Start again from the first page.')
    return found
  }
  const start = after ? place(after) + 1 : before ? Math.max(0, place(before) - size) : 0
  const page = rows.slice(start, start + size)
  const cursor = (row: PastRow | undefined) => (row ? writeCursor({ sort: key, value: null, id: row.entityId }) : null)
  return {
    rows: page,
    before: start > 0 ? cursor(page[0]) : null,
    after: start + size < rows.length ? cursor(page.at(-1)) : null,
  }
}
