import { Download } from 'lucide-react'
import { requireCtx } from '@/app/session'
import { ColumnChooser } from '@/components/data-table/column-chooser'
import { DensitySwitch } from '@/components/data-table/density-switch'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { ButtonLink } from '@/components/ui/button-link'
import { FilterSentence } from '@/components/ui/filter-sentence'
import type { Role } from '@/model/access/roles'
import type { UrlParams } from '@/model/filters/read-filters'
import { sayFilters } from '@/model/filters/say-filters'
import { grains } from '@/model/grains'
import { AddFilter } from '../add-filter'
import { columnsFor } from '../columns-for'
import { CustomerTable } from '../customer-table'
import { SavedViews } from '../../saved-views/saved-views'
import { grainFromSlug, grainSlugs } from '../grain-slug'
import { GrainTabs } from '../grain-tabs'
import { listHref } from '../list-href'
import { listOrRefuse } from '../list-or-refuse'
import { ListSearch } from '../list-search'

/** The customers of one grain: search, filters as a sentence, a table with keyset pages. */
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
  const { page, ...listed } = await listOrRefuse(ctx, grain, query)
  const params = { ...listed.params, hide: typeof query.hide === 'string' ? query.hide : undefined }
  const columns = columnsFor(grain, role)
  const noun = grains[grain].plural.toLowerCase()
  return (
    <>
      <h1 className="sr-only">{grains[grain].plural}</h1>
      <PageCrumbs items={[{ label: 'Customers', href: '/customers/accounts' }, { label: grains[grain].plural }]} />
      <GrainTabs
        params={params}
        mine={role === 'success' ? ctx.actor.name : null}
        count={page.count.rows}
        tools={
          <>
            <ListSearch params={params} />
            <SavedViews ctx={ctx} surface={grainSlugs[grain]} path={`/customers/${grainSlugs[grain]}`} />
            <DensitySwitch />
            <ColumnChooser columns={columns.map(({ id, label, fixed }) => ({ id, label, fixed }))} />
            <ButtonLink href={listHref(params, {}, '/export')} prefetch={false}>
              <Download className="icon" aria-hidden="true" />
              Export {page.count.rows.toLocaleString('en-GB')}
              {page.count.capped ? '+' : ''} rows
            </ButtonLink>
          </>
        }
      />
      <FilterSentence
        count={page.count.rows}
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
