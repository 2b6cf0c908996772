import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { FilterSentence } from '@/components/ui/filter-sentence'
import type { Role } from '@/model/access/roles'
import type { UrlParams } from '@/model/filters/read-filters'
import { sayFilters } from '@/model/filters/say-filters'
import { grains } from '@/model/grains'
import { AddFilter } from '../add-filter'
import { columnsFor } from '../columns-for'
import { CustomerTable } from '../customer-table'
import { grainFromSlug } from '../grain-slug'
import { GrainTabs } from '../grain-tabs'
import { listHref } from '../list-href'
import { listOrRefuse } from '../list-or-refuse'
import { ListTools } from '../list-tools'
import { PastList } from '../past-list'
import { asksForPast } from '../read-past-list'

/** The customers of one grain, today or as of a day: search, filters as a sentence, a table with keyset pages. */
export default async function CustomersPage({
  params: route,
  searchParams,
}: {
  params: Promise<{ grain: string }>
  searchParams: Promise<UrlParams>
}) {
  const ctx = await requireCtx()
  const role = ctx.actor.role as Role
  const grain = grainFromSlug((await route).grain)
  const query = await searchParams
  if (asksForPast(query)) return <PastList ctx={ctx} grain={grain} query={query} />
  const { page, ...listed } = await listOrRefuse(ctx, grain, query)
  const one = (name: 'hide' | 'columns') => (typeof query[name] === 'string' ? query[name] : undefined)
  const params = { ...listed.params, hide: one('hide'), columns: one('columns') }
  const columns = columnsFor(grain, role, params.columns)
  const noun = grains[grain].plural.toLowerCase()
  return (
    <>
      <h1 className="sr-only">{grains[grain].plural}</h1>
      <PageCrumbs items={[{ label: 'Customers', href: '/customers/accounts' }, { label: grains[grain].plural }]} />
      <GrainTabs
        params={params}
        mine={role === 'success' ? ctx.actor.name : null}
        count={page.count.rows}
        tools={<ListTools ctx={ctx} grain={grain} params={params} count={page.count} columns={columns} />}
      />
      <FilterSentence
        count={page.count.rows}
        receipt={`list:${grain}:${listHref(params).split('?')[1]}`}
        noun={page.count.capped ? `+ ${noun}` : noun}
        chips={[
          ...sayFilters(grain, params.filters).map((chip) => ({
            ...chip,
            removeHref: listHref(params, { drop: chip.key }),
          })),
          ...(params.q ? [{ key: 'q', text: `matching “${params.q}”`, removeHref: listHref(params, { q: '' }) }] : []),
        ]}
        grain={`One row is ${/^[aeiou]/i.test(grains[grain].label) ? 'an' : 'a'} ${grains[grain].label.toLowerCase()}`}
      >
        <AddFilter params={params} role={role} />
      </FilterSentence>
      <CustomerTable params={params} page={page} columns={columns} now={ctx.now} />
    </>
  )
}
