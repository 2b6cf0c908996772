import { grainSlugs } from './grain-slug'
import type { ListParams } from '@/model/filters/read-list-params'

type Change = Partial<Omit<ListParams, 'grain'>> & { drop?: string; hide?: string }

/**
 * The address of a list with something changed. A new filter, search or order starts again from the first page; `drop`
 * leaves one filter out. Hidden columns stay hidden.
 */
export function listHref(params: ListParams & { hide?: string }, change: Change = {}, rest = ''): string {
  const next = { ...params, after: undefined, before: undefined, ...change }
  const query = new URLSearchParams()
  if (next.q) query.set('q', next.q)
  for (const { key, value } of next.filters) if (key !== change.drop) query.set(key, value)
  query.set('sort', `${next.sort}.${next.direction}`)
  if (next.hide) query.set('hide', next.hide)
  if (next.after) query.set('after', next.after)
  if (next.before) query.set('before', next.before)
  return `/customers/${grainSlugs[params.grain]}${rest}?${query}`
}
