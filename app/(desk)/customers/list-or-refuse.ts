import { redirect } from 'next/navigation'
import { KithError } from '@/lib/errors'
import type { Role } from '@/model/access/roles'
import type { UrlParams } from '@/model/filters/read-filters'
import type { GoldenGrain } from '@/model/grains'
import { type CustomerPage, listCustomers } from '@/server/customers/list-customers'
import type { Ctx } from '@/server/spine/ctx'
import { grainSlugs } from './grain-slug'
import { type ListParams, readListParams } from '@/model/filters/read-list-params'
import { queryText } from './query-text'

type Listed = { params: ListParams; page: CustomerPage }

/**
 * The list an address asks for. An address with a filter, an order or a page in it that cannot be used leads to the page
 * that says which: there the answer has the status of a bad request, which no page can give itself.
 */
export async function listOrRefuse(ctx: Ctx, grain: GoldenGrain, query: UrlParams): Promise<Listed> {
  const listed = await readList(ctx, grain, query)
  if (listed instanceof KithError) redirect(`/customers/${grainSlugs[grain]}/refused?${queryText(query)}`)
  return listed
}

/** The list an address asks for, or why it cannot be had. */
export async function readList(ctx: Ctx, grain: GoldenGrain, query: UrlParams): Promise<Listed | KithError> {
  try {
    const params = readListParams(grain, ctx.actor.role as Role, query)
    return { params, page: await listCustomers(ctx, params) }
  } catch (error) {
    if (error instanceof KithError && error.kind === 'bad-input') return error
    throw error
  }
}
