import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { Chip } from '@/components/ui/chip'
import type { UrlParams } from '@/model/filters/read-filters'
import { periods } from '@/model/lifecycle/historical-questions'
import { may } from '@/model/access/permissions'
import { getStageFlow } from '@/server/journeys/get-stage-flow'
import { listChoices } from '@/server/journeys/list-choices'
import { sectionOrError } from '../../customers/[grain]/[id]/section-or-error'
import { ChoiceForm } from '../choice-form'
import { HistoryTabs } from '../history-tabs'
import { FlowSection } from './flow-section'
import { journeyChips, readJourneysAsked } from './journeys-asked'
import { PathAccounts } from './path-accounts'
import { PathsSection } from './paths-section'

export const metadata: Metadata = { title: 'Journeys' }

/** Journeys over all customers: how they go from stage to stage, and how they came to their first order. */
export default async function JourneysPage({ searchParams }: { searchParams: Promise<UrlParams> }) {
  const ctx = await requireCtx()
  if (!may(ctx.actor.role, getStageFlow.permission)) forbidden()
  const asked = readJourneysAsked(await searchParams)
  const { path } = asked
  const choices = await listChoices(ctx, {})
  return (
    <>
      <h1 className="sr-only">Journeys</h1>
      <PageCrumbs items={[{ label: 'History', href: '/history' }, { label: 'Journeys' }]} />
      <HistoryTabs current="journeys" role={ctx.actor.role} />
      <div className="flex min-h-12 flex-wrap items-center gap-[7px] py-2 pr-4 pl-6 text-ink-2 max-sm:px-4">
        <b className="text-ink">Journeys of accounts</b>
        {journeyChips(asked).map((chip) => (
          <Chip key={chip.key} removeHref={chip.removeHref}>
            {chip.text}
          </Chip>
        ))}
        <ChoiceForm
          action="/history/journeys"
          kept={{ path }}
          choices={choices}
          chosen={asked}
          periods={(['90', '365', '730', 'all'] as const).map((value) => ({ value, label: periods[value] }))}
          period={asked.period}
        />
      </div>
      <div className="px-6 pb-8 max-sm:px-4">
        {await sectionOrError('From stage to stage', () => FlowSection({ ctx, asked }))}
        {
          await sectionOrError('Before the first order', () =>
            path ? PathAccounts({ ctx, asked, path }) : PathsSection({ ctx, asked }),
          )
        }
      </div>
    </>
  )
}
