import { Download } from 'lucide-react'
import { redirect } from 'next/navigation'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { ButtonLink } from '@/components/ui/button-link'
import { FaceEmpty } from '@/components/ui/face-empty'
import { Pager } from '@/components/ui/pager'
import { KithError } from '@/lib/errors'
import type { Role } from '@/model/access/roles'
import type { UrlParams } from '@/model/filters/read-filters'
import { filterSentence } from '@/model/filters/say-filters'
import { type GoldenGrain, grains } from '@/model/grains'
import type { Ctx } from '@/server/spine/ctx'
import { AsOfBanner } from './as-of-banner'
import { AsOfControl } from './as-of-control'
import { columnsFor } from './columns-for'
import { grainSlugs } from './grain-slug'
import { listHref } from './list-href'
import { pastColumns } from './past-columns'
import { PastTable } from './past-table'
import { queryText } from './query-text'
import { readPastList } from './read-past-list'

type Props = { ctx: Ctx; grain: GoldenGrain; query: UrlParams }

/** The customers of a grain as they were at a moment, with the filters and the order of the list's address. */
export async function PastList({ ctx, grain, query }: Props) {
  const role = ctx.actor.role as Role
  const listed = await readPastList(ctx, grain, query)
  if (listed instanceof KithError) redirect(`/customers/${grainSlugs[grain]}/refused?${queryText(query)}`)
  const { params, page } = listed
  const columns = pastColumns(columnsFor(grain, role))
  const noun = grains[grain].plural.toLowerCase()
  const here = { ...params, asof: page.moment.valid, known: page.moment.known ?? undefined }
  const keep = [...new URLSearchParams(listHref(params).split('?')[1])]
  const sentence = filterSentence(grain, grains[grain].plural, params.filters)
  return (
    <>
      <h1 className="sr-only">{`${grains[grain].plural} as of ${page.moment.valid}`}</h1>
      <PageCrumbs
        items={[{ label: grains[grain].plural, href: listHref(params) }, { label: `As of ${page.moment.valid}` }]}
      />
      <AsOfBanner
        many
        moment={page.moment}
        told={[
          `${sentence}${params.q ? ` matching “${params.q}”` : ''}, by the values of that day.`,
          'Measures are those of the last day measured by then.',
        ]}
      >
        <ButtonLink href={listHref(here, {}, '/export')} prefetch={false}>
          <Download className="icon" aria-hidden="true" />
          Export
        </ButtonLink>
        <AsOfControl
          href={`/customers/${grainSlugs[grain]}`}
          keep={keep}
          asof={page.moment.valid}
          known={page.moment.known}
          today={ctx.now.toISOString().slice(0, 10)}
          backHref={listHref(params)}
        />
      </AsOfBanner>
      {page.rows.length ? (
        <PastTable grain={grain} page={page} columns={columns} caption={`${sentence} as of ${page.moment.valid}`} />
      ) : (
        <div className="px-6 max-sm:px-4">
          <FaceEmpty title={`No such ${noun} then`}>Choose a later day, or drop a filter.</FaceEmpty>
        </div>
      )}
      <div className="flex px-6 py-3 max-sm:px-4" data-plain="which page of the list is shown">
        <Pager
          shown={page.rows.length}
          total={page.count.rows}
          prevHref={page.before && listHref(here, { before: page.before })}
          nextHref={page.after && listHref(here, { after: page.after })}
        />
      </div>
    </>
  )
}
