import { KithError } from '@/lib/errors'
import type { Role } from '@/model/access/roles'
import type { UrlParams } from '@/model/filters/read-filters'
import { type ListParams, readListParams } from '@/model/filters/read-list-params'
import type { GoldenGrain } from '@/model/grains'
import { listAsOf } from '@/server/history/list-as-of'
import type { PastPage } from '@/server/history/past-row'
import { readMoment } from '@/server/history/read-moment'
import type { Ctx } from '@/server/spine/ctx'

/** Does an address ask for the list as of a day? */
export const asksForPast = (query: UrlParams): boolean => Boolean(query.asof || query.known)

/** The list an address asks for as of a day, or why it cannot be had. */
export async function readPastList(
  ctx: Ctx,
  grain: GoldenGrain,
  query: UrlParams,
): Promise<{ params: ListParams; page: PastPage } | KithError> {
  try {
    const params = readListParams(grain, ctx.actor.role as Role, query)
    const moment = readMoment(query, ctx.now) ?? { valid: ctx.now.toISOString().slice(0, 10), known: null }
    const read = async (as: ListParams) => ({ params: as, page: await listAsOf(ctx, { ...as, ...moment }) })
    try {
      return await read(params)
    } catch (error) {
      // An order nobody asked for is no reason to refuse: that of the codes is always to be had.
      if (!(error instanceof KithError) || !error.fields.sort || query.sort) throw error
      return await read({ ...params, sort: 'number', direction: 'asc' })
    }
  } catch (error) {
    if (error instanceof KithError && error.kind === 'bad-input') return error
    throw error
  }
}
