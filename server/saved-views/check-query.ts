import { badInput } from '@/lib/errors'
import type { Role } from '@/model/access/roles'
import type { UrlParams } from '@/model/filters/read-filters'
import { readListParams } from '@/model/filters/read-list-params'
import { readReviewQuery } from '@/model/filters/read-review-query'
import { surfaceGrains, type ViewSurface } from '@/model/filters/view-surfaces'
import type { GoldenGrain } from '@/model/grains'
import { conditionsOf, sortOf } from '@/server/customers/list-customers'
import type { TxCtx } from '@/server/spine/ctx'

/** Which page or pair one stood on is no part of a list. */
const places = ['after', 'before', 'pair']

/**
 * A list's address as it may be kept: read by what reads the address itself, without its page. Throws bad-input, as the
 * list would, for what cannot be read and for a filter or an order that rests on what the actor may not see.
 */
export function checkQuery(ctx: TxCtx, surface: ViewSurface, query: string): string {
  const params = paramsOf(query)
  const grain = surfaceGrains[surface]
  const kept = new URLSearchParams(grain ? listed(ctx, grain, params) : readReviewQuery(params))
  return kept.toString()
}

function listed(ctx: TxCtx, grain: GoldenGrain, params: UrlParams): [string, string][] {
  const role = ctx.actor.role as Role
  const list = readListParams(grain, role, params)
  sortOf(role, grain, list.sort)
  conditionsOf(ctx, role, list)
  const { sort, hide, columns } = params
  if (typeof hide === 'string' && !/^[a-z_,]{0,400}$/.test(hide))
    throw badInput('The hidden columns could not be read.', { hide: 'Not readable.' })
  if (typeof columns === 'string' && !/^[a-z_,]{0,400}$/.test(columns))
    throw badInput('The added columns could not be read.', { columns: 'Not readable.' })
  return [
    ...list.filters.map(({ key, value }): [string, string] => [key, value]),
    ...(list.q ? [['q', list.q] satisfies [string, string]] : []),
    ...(sort ? [['sort', `${list.sort}.${list.direction}`] satisfies [string, string]] : []),
    ...(typeof hide === 'string' && hide ? [['hide', hide] satisfies [string, string]] : []),
    ...(typeof columns === 'string' && columns ? [['columns', columns] satisfies [string, string]] : []),
  ]
}

function paramsOf(query: string): UrlParams {
  const params: Record<string, string | string[]> = Object.create(null)
  for (const [key, value] of new URLSearchParams(query)) {
    if (places.includes(key)) continue
    const before = params[key]
    params[key] = before === undefined ? value : [before, value].flat()
  }
  return params
}
