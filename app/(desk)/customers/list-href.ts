import { grainSlugs } from './grain-slug'
import type { ListParams } from '@/model/filters/read-list-params'

/** What of a list's address is not the list itself: hidden columns, metrics added as columns, and the day it is of. */
type Beside = { hide?: string; columns?: string; asof?: string; known?: string }
type Change = Partial<Omit<ListParams, 'grain'>> & Beside & { drop?: string }

/**
 * The address of a list with something changed. A new filter, search or order starts again from the first page; `drop`
 * leaves one filter out. Hidden columns stay hidden, and the day it is of stays.
 */
export function listHref(params: ListParams & Beside, change: Change = {}, rest = ''): string {
  const next = { ...params, after: undefined, before: undefined, ...change }
  const query = new URLSearchParams()
  if (next.q) query.set('q', next.q)
  for (const { key, value } of next.filters) if (key !== change.drop) query.set(key, value)
  query.set('sort', `${next.sort}.${next.direction}`)
  for (const name of ['hide', 'columns', 'asof', 'known'] as const) if (next[name]) query.set(name, next[name])
  if (next.after) query.set('after', next.after)
  if (next.before) query.set('before', next.before)
  return `/customers/${grainSlugs[params.grain]}${rest}?${query}`
}
