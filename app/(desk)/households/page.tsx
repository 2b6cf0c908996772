import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { DeniedNote } from '@/components/ui/denied-note'
import { may } from '@/model/access/permissions'
import { acceptHousehold } from '@/server/households/accept-household'
import { getHouseholdSuggestion } from '@/server/households/get-household-suggestion'
import { listHouseholdSuggestions } from '@/server/households/list-household-suggestions'
import { denial } from '@/server/spine/check-permission'
import { Queue } from '../review/queue'
import { ReviewFrame } from '../review/review-frame'
import '../review/review.css'
import { AnswersGiven } from './answers-given'
import { HomeChanges } from './home-changes'
import { HouseholdBar } from './household-bar'
import { HouseholdDesk } from './household-desk'
import { householdBands } from './household-bands'
import { householdHref, readHousehold } from './household-params'
import { NoHouseholdWaits } from './no-household-waits'

export const metadata: Metadata = { title: 'Households' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Suggested households waiting for a person: the queue, one suggestion with its evidence, and what an answer would do. */
export default async function HouseholdsPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  if (!may(ctx.actor.role, listHouseholdSuggestions.permission)) forbidden()
  const { suggestion } = readHousehold(await searchParams)
  const list = await listHouseholdSuggestions(ctx, { suggestion })
  const open = list.suggestions.filter((one) => one.status === 'open')
  const line = open.find((one) => one.suggestionId === suggestion) ?? open[0]
  const seen = may(ctx.actor.role, getHouseholdSuggestion.permission)
  const view = line && seen ? await getHouseholdSuggestion(ctx, line) : null
  const at = line ? open.indexOf(line) : -1
  const next = open[at + 1] ?? open[at - 1]
  const denied = may(ctx.actor.role, acceptHousehold.permission) ? undefined : denial(acceptHousehold.permission)
  const title = list.waiting === 1 ? '1 household waits' : `${list.waiting} households wait`
  const position = `Suggestion ${list.decidedToday + at + 1} of ${list.decidedToday + list.waiting}`
  const names = line?.names.join(' and ') ?? ''
  return (
    <ReviewFrame bare={!view}>
      <PageCrumbs items={[{ label: 'Review', href: '/review' }, { label: 'Households' }]} />
      <Queue
        title={title}
        bands={householdBands(list, line?.suggestionId)}
        one="suggestion"
        receipt="figure:open-households:{band}"
      />
      {view && line ? (
        <>
          <HouseholdDesk view={view} position={position}>
            <AnswersGiven decided={list.decided} now={ctx.now} denied={denied} />
          </HouseholdDesk>
          <HomeChanges view={view} />
          <HouseholdBar
            suggestion={{ suggestionId: view.suggestionId, version: view.version }}
            names={names}
            href={householdHref(view.suggestionId)}
            nextHref={householdHref(next?.suggestionId)}
            favoured={view.confidence === 'likely'}
            consequence={view.household ? `If yes: ${names} joins` : `If yes: 1 household more, of ${names}`}
            denied={denied}
          />
        </>
      ) : (
        <section className="pair" aria-label="Suggestion">
          <h1 className="sr-only">Households</h1>
          {line ? (
            <DeniedNote title="Suggestions are for the steward" ask={denial(getHouseholdSuggestion.permission)} />
          ) : (
            <NoHouseholdWaits />
          )}
          <AnswersGiven decided={list.decided} now={ctx.now} denied={denied} />
        </section>
      )}
    </ReviewFrame>
  )
}
