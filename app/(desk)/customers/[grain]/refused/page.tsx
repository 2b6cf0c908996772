import { redirect } from 'next/navigation'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { ButtonLink } from '@/components/ui/button-link'
import { Face } from '@/components/ui/face'
import { Glyph } from '@/components/ui/glyph'
import { KithError } from '@/lib/errors'
import type { UrlParams } from '@/model/filters/read-filters'
import { grains } from '@/model/grains'
import { grainFromSlug, grainSlugs } from '../../grain-slug'
import { readList } from '../../list-or-refuse'
import { queryText } from '../../query-text'
import { asksForPast, readPastList } from '../../read-past-list'

/** Why a list was not shown: what in its address cannot be used, and the way to the list without it. */
export default async function RefusedListPage({
  params,
  searchParams,
}: {
  params: Promise<{ grain: string }>
  searchParams: Promise<UrlParams>
}) {
  const ctx = await requireCtx()
  const grain = grainFromSlug((await params).grain)
  const query = await searchParams
  const list = `/customers/${grainSlugs[grain]}`
  const refusal = await (asksForPast(query) ? readPastList : readList)(ctx, grain, query)
  if (!(refusal instanceof KithError)) redirect(`${list}?${queryText(query)}`)
  const places = Object.keys(refusal.fields)
  const rest = queryText(query, [...places, 'after', 'before'])
  return (
    <>
      <PageCrumbs items={[{ label: 'Customers', href: '/customers/accounts' }, { label: grains[grain].plural }]} />
      <div className="p-6" role="alert">
        <h1 className="sr-only">{grains[grain].plural}, not shown</h1>
        <Face
          title={
            <span className="state whitespace-normal text-risk">
              <Glyph name="risk" />
              This address asks for something that cannot be shown
            </span>
          }
          actions={
            <ButtonLink variant="next" href={rest === queryText(query) || rest === '' ? list : `${list}?${rest}`}>
              Open the list without it
            </ButtonLink>
          }
        >
          {refusal.message} Nothing was changed.
        </Face>
      </div>
    </>
  )
}
