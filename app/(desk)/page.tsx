import type { Metadata } from 'next'
import { requireCtx } from '@/app/session'
import { formatDate } from '@/components/format/format-date'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { PageHead } from '@/components/ui/page-head'
import { type Role, roles } from '@/model/access/roles'
import { getHome } from '@/server/home/get-home'
import { HomeKeys } from './today/home-keys'
import { HomeList } from './today/home-list'

export const metadata: Metadata = { title: 'Today' }

/** What waits for whoever is signed in, counted and linked. */
export default async function TodayPage({ searchParams }: { searchParams: Promise<{ all?: string }> }) {
  const ctx = await requireCtx()
  const all = (await searchParams).all === '1'
  const sections = await getHome(ctx, { all })
  const [first, ...others] = sections
  return (
    <>
      <PageCrumbs items={[{ label: 'Today' }]} />
      <PageHead
        title="Today"
        line={[
          <span key="today" data-plain="the date of the page">
            {formatDate(ctx.now)}
          </span>,
          roles[ctx.actor.role as Role].job,
        ]}
      />
      <HomeKeys>
        <div className="grid grid-cols-[minmax(0,1fr)_408px] max-lg:grid-cols-1">
          <div className="min-w-0 px-6 max-sm:px-4">{first ? <HomeList section={first} first all={all} /> : null}</div>
          <aside
            className="min-w-0 border-l border-line px-6 max-lg:border-t max-lg:border-l-0 max-sm:px-4"
            aria-label="Also waiting"
          >
            {others.map((section, index) => (
              <HomeList key={section.key} section={section} first={index === 0} all={all} />
            ))}
          </aside>
        </div>
      </HomeKeys>
    </>
  )
}
