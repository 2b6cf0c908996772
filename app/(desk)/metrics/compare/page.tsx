import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { Suspense } from 'react'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { Face } from '@/components/ui/face'
import { PageHead } from '@/components/ui/page-head'
import { KithError } from '@/lib/errors'
import { may } from '@/model/access/permissions'
import type { Role } from '@/model/access/roles'
import type { UrlParams } from '@/model/filters/read-filters'
import { explainGap } from '@/server/metrics/gap/explain-gap'
import { getCompareChoices } from '@/server/metrics/gap/get-compare-choices'
import { CompareForm } from './compare-form'
import { GapResult } from './gap-result'
import { GapWaiting } from './gap-waiting'
import { type Asked, readCompare } from './read-compare'
import { UsualCases } from './usual-cases'

export const metadata: Metadata = { title: 'Why do two numbers differ?' }

/** Two numbers, chosen to the last condition, and the gap between them taken apart exactly. */
export default async function ComparePage({ searchParams }: { searchParams: Promise<UrlParams> }) {
  const ctx = await requireCtx()
  const role = ctx.actor.role as Role
  if (!may(role, explainGap.permission)) forbidden()
  const params = await searchParams
  const asked = read(params)
  const choices = await getCompareChoices(ctx, {})
  const { one, other } = asked instanceof KithError ? {} : asked
  return (
    <>
      <PageCrumbs items={[{ label: 'Metrics', href: '/metrics' }, { label: 'Compare' }]} />
      <PageHead
        title="Why do these two numbers differ?"
        line={[
          'Any two numbers of one unit',
          'Both are worked out anew from the facts; nothing is changed',
          role === 'success' ? 'Within your own book' : null,
        ]}
      />
      <div className="px-6 pb-6 max-sm:px-4">
        <CompareForm role={role} one={one} other={other} choices={choices} />
        {asked instanceof KithError ? (
          <Face title="That cannot be compared">{asked.message}</Face>
        ) : one && other && choices.newest ? (
          <Suspense key={JSON.stringify(asked)} fallback={<GapWaiting past={Boolean(one.known || other.known)} />}>
            <GapResult
              ctx={ctx}
              one={one}
              other={other}
              slice={asked.slice}
              page={asked.page}
              newest={choices.newest}
            />
          </Suspense>
        ) : null}
        <UsualCases metric={one?.metric ?? 'active_customer'} choices={choices} />
      </div>
    </>
  )
}

/** What cannot be read is said on the page, which stays usable. */
function read(params: UrlParams): Asked | KithError {
  try {
    return readCompare(params)
  } catch (error) {
    if (error instanceof KithError) return error
    throw error
  }
}
