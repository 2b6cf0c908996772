import { type SQL, sql } from 'drizzle-orm'
import { badInput } from '@/lib/errors'
import type { Role } from '@/model/access/roles'
import { filtersOf, sortsOf } from '@/model/filters/all-filters'
import { mayUse } from '@/model/filters/may-use'
import type { GoldenGrain } from '@/model/grains'
import type { TxCtx } from '../spine/ctx'
import { query } from '../spine/query'
import { countRows, type RowCount } from './count-rows'
import { type Cursor, readCursor, writeCursor } from './cursor'
import { filterCondition } from './filter-condition'
import { type CustomerRow, getRows } from './get-rows'
import { type ListInput, listInput } from './list-input'
import { readPage } from './read-page'
import { searchCondition } from './search-condition'

export type CustomerPage = {
  rows: readonly CustomerRow[]
  count: RowCount
  /** Cursors of the neighbouring pages, null at the ends. */
  before: string | null
  after: string | null
}

/**
 * One page of the customers of a grain: filtered, searched, sorted, with what the reader's role may see. Bad-input
 * for a filter or an order that does not exist or rests on what the role may not read.
 */
export const listCustomers = query({
  name: 'listCustomers',
  permission: 'customer.list',
  input: listInput,
  run: async (ctx, input): Promise<CustomerPage> => {
    const role = ctx.actor.role as Role
    const sort = sortOf(role, input.grain, input.sort)
    const conditions = conditionsOf(ctx, role, input)
    const key = `${sort.key}.${input.direction}`
    const at = input.after ?? input.before
    const page = await readPage(ctx.tx, {
      grain: input.grain,
      conditions,
      on: sort.on,
      direction: input.direction,
      cursor: at ? readCursor(at, key) : null,
      backwards: input.after === undefined && input.before !== undefined,
      size: input.size,
    })
    const ids = page.places.map((place) => place.id)
    const [rows, count] = await Promise.all([
      getRows(ctx, input.grain, ids),
      countRows(ctx.tx, input.grain, conditions),
    ])
    const cursor = (place: { value: string | null; id: string } | undefined) =>
      place ? writeCursor({ sort: key, ...place } satisfies Cursor) : null
    return {
      rows,
      count,
      before: page.hasBefore ? cursor(page.places[0]) : null,
      after: page.hasAfter ? cursor(page.places.at(-1)) : null,
    }
  },
})

/** The order of this name. Throws bad-input for one that is unknown or rests on what the role may not read. */
export function sortOf(role: Role, grain: GoldenGrain, key: string) {
  const sort = sortsOf(grain).find((one) => one.key === key)
  if (!sort) throw badInput(`This list cannot be sorted by “${key}”.`, { sort: 'Not an order of this list.' })
  if (!mayUse(role, grain, sort.on))
    throw badInput(`You cannot sort by “${sort.label}”, a value you may not see.`, { sort: 'Not readable.' })
  return sort
}

/** The conditions of filters and search. Throws bad-input for a filter that is unknown or not readable. */
export function conditionsOf(ctx: TxCtx, role: Role, input: Pick<ListInput, 'grain' | 'filters' | 'q'>): SQL[] {
  const today = ctx.now.toISOString().slice(0, 10)
  const conditions = input.filters.map(({ key, value }) => {
    const filter = filtersOf(input.grain).find((one) => one.key === key)
    if (!filter) throw badInput(`This list has no filter “${key}”.`, { [key]: 'Not a filter of this list.' })
    if (!mayUse(role, input.grain, filter.on))
      throw badInput(`You cannot filter by “${filter.label}”, a value you may not see.`, { [key]: 'Not readable.' })
    return filterCondition(input.grain, filter, value, today)
  })
  return input.q.trim()
    ? [...conditions, searchCondition(role, input.grain, input.q)]
    : conditions.length
      ? conditions
      : [sql`true`]
}
