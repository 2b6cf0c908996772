import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { Suspense } from 'react'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { FilterSentence } from '@/components/ui/filter-sentence'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { may } from '@/model/access/permissions'
import type { UrlParams } from '@/model/filters/read-filters'
import { listDecisions } from '@/server/review/decisions/list-decisions'
import { tallyReference } from '@/model/figures/tally-reference'
import { listReviewers } from '@/server/review/decisions/list-reviewers'
import { undoDecision } from '@/server/review/undo-decision'
import { denial } from '@/server/spine/check-permission'
import { askedFilter } from './asked-filter'
import { DecisionFilters } from './decision-filters'
import { decisionsHref, readAsked } from './decision-params'
import { DecisionTable } from './decision-table'
import { NoDecisions } from './no-decisions'
import { QualityLoading } from './quality-loading'
import { QualitySection } from './quality-section'
import { sayDecisions } from './say-decisions'
import { UndoRange } from './undo-range'

export const metadata: Metadata = { title: 'Decisions' }

type Props = { searchParams: Promise<UrlParams> }

/** Every decision a person made about who is who: searched, newest first, each taken back from its row; and how good they are. */
export default async function DecisionsPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  if (!may(ctx.actor.role, listDecisions.permission)) forbidden()
  const asked = readAsked(await searchParams)
  const { filter, page } = askedFilter(asked)
  const people = await listReviewers(ctx, {})
  const { decisions, count, before, after } = await listDecisions(ctx, { ...filter, ...page })
  const denied = may(ctx.actor.role, undoDecision.permission) ? undefined : denial(undoDecision.permission)
  const { by, from, to, ...others } = filter
  const name = people.find((one) => one.userId === by)?.name
  const range = by && from && to && name && Object.keys(others).length === 0 && count.rows > 0
  return (
    <>
      <PageCrumbs items={[{ label: 'Review', href: '/review' }, { label: 'Decisions' }]} />
      <PageHead
        title="Decisions"
        line={['One row is one decision of a person', 'Undoing leaves everything as if it had never been made']}
      />
      <div>
        <FilterSentence
          receipt={tallyReference('decisions', 'count', filter)}
          count={count.rows}
          noun={`${count.capped ? '+ ' : ''}${count.rows === 1 ? 'decision' : 'decisions'}`}
          chips={sayDecisions(filter, asked, people)}
        >
          <DecisionFilters asked={asked} people={people} />
          {range ? <UndoRange by={by} name={name} from={from} to={to} denied={denied} /> : null}
        </FilterSentence>
      </div>
      {decisions.length ? (
        <DecisionTable decisions={decisions} now={ctx.now} denied={denied} />
      ) : (
        <NoDecisions filtered={Object.keys(filter).length > 0} />
      )}
      <div className="mt-3 flex border-line border-t px-6 pt-2 max-sm:px-4">
        <Pager
          shown={decisions.length}
          total={count.rows}
          prevHref={before && decisionsHref(asked, { before })}
          nextHref={after && decisionsHref(asked, { after })}
        />
      </div>
      <Suspense fallback={<QualityLoading />}>
        <QualitySection ctx={ctx} filter={{ grain: filter.grain, from, to }} />
      </Suspense>
    </>
  )
}
