import type { Metadata } from 'next'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { FilterSentence } from '@/components/ui/filter-sentence'
import type { UrlParams } from '@/model/filters/read-filters'
import { historicalQuestions, periods } from '@/model/lifecycle/historical-questions'
import { listChoices } from '@/server/journeys/list-choices'
import { may } from '@/model/access/permissions'
import { listAnswers } from '@/server/questions/list-answers'
import { periodsFor } from '@/server/questions/periods-for'
import { tallyReference } from '@/model/figures/tally-reference'
import { answersHref, chipsOf, readAnswersAsked } from './answers-asked'
import { AnswersTable } from './answers-table'
import { ChoiceForm } from './choice-form'
import { ExportAnswers } from './export-answers'
import { HistoryTabs } from './history-tabs'

export const metadata: Metadata = { title: 'History' }

/** The historical questions over all customers: one list a question, each row leading to that moment on a timeline. */
export default async function HistoryPage({ searchParams }: { searchParams: Promise<UrlParams> }) {
  const ctx = await requireCtx()
  const asked = readAnswersAsked(await searchParams, (one) => periodsFor(ctx, one))
  const { question, period, ...rest } = asked
  const page = await listAnswers(ctx, { ...rest, question, period })
  const choices = await listChoices(ctx, {})
  const { label, noun, question: words, rule, row } = historicalQuestions[question]
  const { rows, capped } = page.count
  const { sort: _, direction: __, after: ___, before: ____, ...narrowed } = asked
  const receipt = tallyReference('history-answers', 'count', narrowed)
  return (
    <>
      <h1 className="sr-only">{words}</h1>
      <PageCrumbs items={[{ label: 'History', href: '/history' }, { label }]} />
      <HistoryTabs
        current={question}
        role={ctx.actor.role}
        count={rows}
        tools={<ExportAnswers href={answersHref(asked, {}, '/export')} receipt={receipt} rows={rows} capped={capped} />}
      />
      <div>
        <FilterSentence
          receipt={receipt}
          count={rows}
          noun={capped ? `+ ${noun}` : noun}
          chips={chipsOf(asked)}
          grain={row}
        >
          <ChoiceForm
            action="/history"
            kept={{ question, from: asked.from, to: asked.to, sort: `${asked.sort}.${asked.direction}` }}
            choices={choices}
            chosen={asked}
            periods={periodsFor(ctx, question).map((value) => ({ value, label: periods[value] }))}
            period={period}
          />
        </FilterSentence>
      </div>
      <p className="px-6 pb-3 text-2 text-ink-2 max-sm:px-4" data-plain="how the answer is found">
        <b className="font-strong text-ink">{words}</b> {rule}
      </p>
      <AnswersTable asked={asked} page={page} timeline={may(ctx.actor.role, 'timeline.read')} />
    </>
  )
}
