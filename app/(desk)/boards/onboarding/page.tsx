import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { requireCtx } from '@/app/session'
import { DataTable } from '@/components/data-table/data-table'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { FaceEmpty } from '@/components/ui/face-empty'
import { FaceFilteredEmpty } from '@/components/ui/face-filtered-empty'
import { FilterSentence } from '@/components/ui/filter-sentence'
import { Pager } from '@/components/ui/pager'
import { may } from '@/model/access/permissions'
import type { UrlParams } from '@/model/filters/read-filters'
import { listOnboarding } from '@/server/boards/list-onboarding'
import { effectiveView } from '@/server/views/effective-views'
import { noteFacts } from '../../customers/[grain]/[id]/note-facts'
import { boardFacts } from '../board-facts'
import { BoardTabs } from '../board-tabs'
import { onboardingColumns } from './onboarding-columns'
import { OnboardingFilters } from './onboarding-filters'
import { onboardingHref, readOnboardingParams } from './onboarding-params'
import { onboardingCells } from './onboarding-row'

export const metadata: Metadata = { title: 'Onboarding' }

/** The accounts in trial or onboarding, stuck ones first, each with the sentence why. */
export default async function OnboardingPage({ searchParams }: { searchParams: Promise<UrlParams> }) {
  const ctx = await requireCtx()
  if (!may(ctx.actor.role, listOnboarding.permission)) forbidden()
  const input = readOnboardingParams(await searchParams)
  const view = await effectiveView(ctx, { key: 'onboarding' })
  const board = await listOnboarding(ctx, input)
  const facts = boardFacts(view, ctx.actor.role)
  await noteFacts(ctx, view, 'account')
  const columns = onboardingColumns(facts)
  const { trial, onboarding } = board.usual
  const usual = `A trial runs ${trial} days; onboarding usually takes ${onboarding ?? 'an unknown number of'} days, and is late from half as long again.`
  return (
    <>
      <h1 className="sr-only">Onboarding</h1>
      <PageCrumbs items={[{ label: 'Boards', href: '/boards/renewals' }, { label: 'Onboarding' }]} />
      <BoardTabs
        current="onboarding"
        count={board.count}
        exportHref={onboardingHref(input, '/export')}
        columns={columns.map(({ id, label, fixed }) => ({ id, label, fixed }))}
      />
      <div data-plain="how long the list is">
        <FilterSentence
          count={board.count}
          noun={`${board.count === 1 ? 'account is' : 'accounts are'} getting going, ${board.stuck} of them stuck`}
          chips={[]}
          grain={view.said[0] ?? 'One row is an account'}
        >
          <OnboardingFilters input={input} choices={board.choices} />
        </FilterSentence>
      </div>
      <DataTable
        caption="Accounts in trial or onboarding"
        columns={columns}
        rowCount={board.count}
        rows={board.rows.map((row) => ({
          id: row.customer.entityId,
          label: row.customer.code,
          href: `/customers/accounts/${row.customer.entityId}`,
          cells: onboardingCells(row, facts, ctx.now),
        }))}
        pager={<Pager shown={board.rows.length} total={board.count} note="the most stuck first" />}
        empty={
          Object.values(input).some((value) => value !== '') ? (
            <FaceFilteredEmpty title="No account matches" removeHref="/boards/onboarding" removeLabel="Show all" />
          ) : (
            <FaceEmpty title="Nobody is in trial or onboarding">
              They appear here when a trial or a contract begins.
            </FaceEmpty>
          )
        }
      />
      <p className="px-6 py-2 text-2 text-ink-3 max-sm:px-4" data-plain="what late means">
        {usual}
      </p>
    </>
  )
}
