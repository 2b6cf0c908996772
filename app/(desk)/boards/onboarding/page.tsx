import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { FilterSentence } from '@/components/ui/filter-sentence'
import { may } from '@/model/access/permissions'
import type { UrlParams } from '@/model/filters/read-filters'
import { listOnboarding } from '@/server/boards/list-onboarding'
import { tallyReference } from '@/model/figures/tally-reference'
import { effectiveView } from '@/server/views/effective-views'
import { noteFacts } from '../../customers/[grain]/[id]/note-facts'
import { boardFacts } from '../board-facts'
import { BoardTabs } from '../board-tabs'
import { onboardingColumns } from './onboarding-columns'
import { OnboardingFilters } from './onboarding-filters'
import { narrowingOf, onboardingHref, readOnboardingParams } from './onboarding-params'
import { OnboardingTable } from './onboarding-table'

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
  const receipt = tallyReference('onboarding', 'count', narrowingOf(input))
  const { trial, onboarding } = board.usual
  const usual = `A trial runs ${trial} days; onboarding usually takes ${onboarding ?? 'an unknown number of'} days, and is late from half as long again.`
  return (
    <>
      <h1 className="sr-only">Onboarding</h1>
      <PageCrumbs items={[{ label: 'Boards', href: '/boards/renewals' }, { label: 'Onboarding' }]} />
      <BoardTabs
        current="onboarding"
        count={board.count}
        receipt={receipt}
        exportHref={onboardingHref(input, { tail: '/export' })}
        columns={columns.map(({ id, label, fixed }) => ({ id, label, fixed }))}
      />
      <div>
        <FilterSentence
          receipt={receipt}
          count={board.count}
          noun={`${board.count === 1 ? 'account is' : 'accounts are'} getting going, ${board.stuck} of them stuck`}
          chips={[]}
          grain={view.said[0] ?? 'One row is an account'}
        >
          <OnboardingFilters input={input} choices={board.choices} />
        </FilterSentence>
      </div>
      <OnboardingTable board={board} facts={facts} input={input} now={ctx.now} />
      <p
        className="px-6 py-2 text-2 text-ink-3 max-sm:px-4"
        {...(onboarding === null
          ? { 'data-plain': 'what late means' }
          : { 'data-receipt': tallyReference('onboarding', 'usual'), 'data-name': 'Days onboarding usually takes' })}
      >
        {usual}
      </p>
    </>
  )
}
