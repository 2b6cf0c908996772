import type { Role } from '@/model/access/roles'
import type { ListParams } from '@/model/filters/read-list-params'
import { measuresFor } from './columns-for'
import { listHref } from './list-href'

/** The metrics a list may show besides its own columns, each with the address that adds it or takes it away. */
export function moreColumns(params: ListParams & { hide?: string; columns?: string }, role: Role) {
  const added = (params.columns ?? '').split(',').filter(Boolean)
  return measuresFor(params.grain, role).map(({ key, label }) => {
    const on = added.includes(key)
    const columns = (on ? added.filter((one) => one !== key) : [...added, key]).join(',')
    return { label, on, href: listHref(params, { columns }) }
  })
}
