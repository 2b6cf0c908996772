import { Download } from 'lucide-react'
import { ColumnChooser } from '@/components/data-table/column-chooser'
import { DensitySwitch } from '@/components/data-table/density-switch'
import { ButtonLink } from '@/components/ui/button-link'
import type { Role } from '@/model/access/roles'
import type { ListParams } from '@/model/filters/read-list-params'
import type { GoldenGrain } from '@/model/grains'
import type { CustomerPage } from '@/server/customers/list-customers'
import type { Ctx } from '@/server/spine/ctx'
import { SavedViews } from '../saved-views/saved-views'
import { AsOfControl } from './as-of-control'
import { grainSlugs } from './grain-slug'
import type { ListColumn } from './list-column'
import { moreColumns } from './more-columns'
import { listHref } from './list-href'
import { ListSearch } from './list-search'

type Props = {
  ctx: Ctx
  grain: GoldenGrain
  params: ListParams & { hide?: string; columns?: string }
  count: CustomerPage['count']
  columns: readonly ListColumn[]
}

/** What can be done with a list besides filtering it: search, saved views, density, columns, another day, a file. */
export function ListTools({ ctx, grain, params, count, columns }: Props) {
  const today = ctx.now.toISOString().slice(0, 10)
  return (
    <>
      <ListSearch params={params} />
      <SavedViews ctx={ctx} surface={grainSlugs[grain]} path={`/customers/${grainSlugs[grain]}`} />
      <DensitySwitch />
      <ColumnChooser
        columns={columns.map(({ id, label, fixed }) => ({ id, label, fixed }))}
        more={moreColumns(params, ctx.actor.role as Role)}
      />
      <AsOfControl
        href={`/customers/${grainSlugs[grain]}`}
        keep={[...new URLSearchParams(listHref(params).split('?')[1])]}
        asof={today}
        known={null}
        today={today}
      />
      <ButtonLink href={listHref(params, {}, '/export')} prefetch={false}>
        <Download className="icon" aria-hidden="true" />
        <span data-receipt={`list:${grain}:${listHref(params).split('?')[1]}`} data-name="Rows of the list">
          Export {count.rows.toLocaleString('en-GB')}
          {count.capped ? '+' : ''} rows
        </span>
      </ButtonLink>
    </>
  )
}
