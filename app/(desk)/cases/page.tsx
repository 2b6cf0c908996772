import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { z } from 'zod'
import { Sourced } from '@/app/receipt/sourced'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { PageHead } from '@/components/ui/page-head'
import { Segmented } from '@/components/ui/segmented'
import { may } from '@/model/access/permissions'
import { listCases } from '@/server/cases/list-cases'
import { tallyReference } from '@/model/figures/tally-reference'
import { CaseBar } from './case-bar'
import { CaseDetail } from './case-detail'
import { CaseQueue } from './case-queue'
import { caseHref, casePlace } from './case-place'
import { EmptyCases } from './empty-cases'

export const metadata: Metadata = { title: 'Cases' }

const asked = z.object({
  state: z.enum(['open', 'closed']).catch('open'),
  case: z.uuid().optional().catch(undefined),
})

/** What people noticed and the steward settles: all of it for the steward, one's own for everybody else. */
export default async function CasesPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const ctx = await requireCtx()
  if (!may(ctx.actor.role, listCases.permission)) forbidden()
  const { state, case: wanted } = asked.parse(await searchParams)
  const { cases, all } = await listCases(ctx, { state })
  const here = cases.find((one) => one.caseId === wanted) ?? cases[0]
  const at = here ? cases.indexOf(here) : -1
  const everybody = may(ctx.actor.role, 'review.read')
  const count = all ? String(cases.length) : `${cases.length} or more`
  return (
    <>
      <PageCrumbs items={[{ label: 'Cases' }]} />
      <PageHead
        title={everybody ? 'Cases' : 'Your cases'}
        line={[
          <Sourced key="count" of={tallyReference('cases', 'count', { state })} name={`Cases, ${state}`}>
            {count} {state}
          </Sourced>,
          state === 'open' ? 'Testimony first, then by value and days waited' : 'Newest first',
        ]}
        actions={
          <Segmented
            label="State"
            items={[
              { key: 'open', label: 'Open', href: caseHref('open'), current: state === 'open' },
              { key: 'closed', label: 'Closed', href: caseHref('closed'), current: state === 'closed' },
            ]}
          />
        }
      />
      {here ? (
        <>
          <div className="grid grid-cols-[minmax(280px,400px)_minmax(0,1fr)] max-lg:grid-cols-1">
            <CaseQueue cases={cases} here={here.caseId} state={state} now={ctx.now} />
            <CaseDetail one={here} ctx={ctx} position={`${at + 1} of ${count}`} />
          </div>
          <CaseBar
            caseId={here.caseId}
            version={here.version}
            state={here.state}
            byPair={here.byPair}
            place={casePlace(here)}
            hrefs={cases.map((one) => caseHref(state, one.caseId))}
            at={at}
            decides={here.decides}
          />
        </>
      ) : (
        <EmptyCases state={state} everybody={everybody} />
      )}
    </>
  )
}
