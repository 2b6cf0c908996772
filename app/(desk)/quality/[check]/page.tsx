import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { Pager } from '@/components/ui/pager'
import { may } from '@/model/access/permissions'
import { checkOf } from '@/model/checks/all-checks'
import { assignFinding } from '@/server/quality/assign-finding'
import { findingStates, getCheck } from '@/server/quality/get-check'
import { listAssignees } from '@/server/quality/list-assignees'
import { denial } from '@/server/spine/check-permission'
import { CheckHead } from './check-head'
import { CheckPanel } from './check-panel'
import { FindingList } from './finding-list'
import { StateTabs } from './state-tabs'

type Props = { params: Promise<{ check: string }>; searchParams: Promise<{ state?: string; after?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: checkOf((await params).check)?.label ?? 'Check' }
}

/** One check: what it means, its trend, and its offenders to assign, mute or follow to their customer. */
export default async function CheckRoute({ params, searchParams }: Props) {
  const ctx = await requireCtx()
  const check = checkOf((await params).check)
  if (!check) notFound()
  const { state: asked, after } = await searchParams
  const state = findingStates.find((one) => one === asked) ?? 'open'
  const [page, people] = await Promise.all([getCheck(ctx, { key: check.key, state, after }), listAssignees(ctx, {})])
  const href = (next?: string) =>
    `/quality/${check.key}?${new URLSearchParams({ state, ...(next ? { after: next } : {}) })}`
  const { role } = ctx.actor
  return (
    <>
      <PageCrumbs items={[{ label: 'Quality', href: '/quality' }, { label: check.label }]} />
      <CheckHead check={check} page={page} now={ctx.now} />
      <div className="grid grid-cols-[minmax(0,1fr)_364px] max-lg:grid-cols-1">
        <div className="min-w-0">
          <StateTabs check={check.key} state={state} counts={page.counts} />
          <FindingList
            check={check.key}
            state={state}
            findings={page.findings}
            people={people.map(({ userId, name }) => ({ value: userId, label: name }))}
            denied={may(role, assignFinding.permission) ? undefined : denial(assignFinding.permission)}
            mayReadRecords={may(role, 'record.read')}
            now={ctx.now.toISOString()}
          />
          <div className="flex min-h-11 items-center border-t border-line-2 px-6 max-sm:px-4">
            <Pager
              shown={page.findings.length}
              total={page.counts[state]}
              prevHref={after ? href() : null}
              nextHref={page.next ? href(page.next) : null}
            />
          </div>
        </div>
        <aside
          className="min-w-0 border-l border-line px-6 max-lg:border-t max-lg:border-l-0 max-sm:px-4"
          aria-label="About this check"
        >
          <CheckPanel check={check} page={page} />
        </aside>
      </div>
    </>
  )
}
