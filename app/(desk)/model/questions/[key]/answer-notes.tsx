import { Glyph } from '@/components/ui/glyph'
import { Section } from '@/components/ui/section'
import { SqlBlock } from '@/components/ui/sql-block'
import { TextLink } from '@/components/ui/text-link'
import { metricOf } from '@/model/metrics/all-metrics'
import { sayMetric } from '@/model/metrics/say-metric'
import { businessQuestions } from '@/model/questions'
import type { TableAnswer } from '@/model/questions/table-answer'
import type { AnswerPage } from '@/server/cohorts/read-answer'
import { Sourced } from '@/app/receipt/sourced'

/** What to mind, which governed number it agrees with, the questions it answers and its SQL. */
export function AnswerNotes({ answer, page }: { answer: TableAnswer; page: AnswerPage }) {
  const asking = businessQuestions.filter((question) => question.table === answer.key)
  return (
    <>
      <Section title="Mind" size="tall">
        <ul className="max-w-[72ch] text-2 text-ink-2" data-plain="caveats">
          {answer.caveats.map((caveat) => (
            <li key={caveat} className="flex gap-2 py-0.5">
              <Glyph name="watch" /> <span>{caveat}</span>
            </li>
          ))}
        </ul>
        <Agrees page={page} />
      </Section>
      <Section title="Answers">
        {asking.map((question) => (
          <p key={question.key} className="py-0.5 text-2">
            <TextLink href={`/model/questions#${question.key}`}>{question.question}</TextLink>
          </p>
        ))}
      </Section>
      {page.sql ? (
        <Section title="SQL" note="run by hand it gives the table, within what you may see">
          <div className="-mx-6 max-h-96 overflow-auto max-sm:-mx-4">
            <SqlBlock sql={page.sql} label={`SQL of ${answer.title}`} />
          </div>
        </Section>
      ) : null}
    </>
  )
}

function Agrees({ page }: { page: AnswerPage }) {
  const { agrees } = page
  const metric = agrees ? metricOf(agrees.metric) : undefined
  if (!agrees || !metric || !page.day) return null
  const said = sayMetric(metric, agrees.total)
  const same = agrees.cell !== null && sayMetric(metric, agrees.cell) === said
  return (
    <p className="flex flex-wrap items-center gap-2 py-0.5 text-2 text-ink-2">
      <Glyph name={same ? 'kept' : 'watch'} />
      <span>
        The whole {same ? 'is' : 'should be'}{' '}
        <Sourced of={`total:${metric.key}:${page.day}`} name={metric.label}>
          {said}
        </Sourced>
        , as the page of <TextLink href={`/metrics/${metric.key}`}>{metric.label.toLowerCase()}</TextLink> shows
        {same ? '.' : '; facts are being measured anew.'}
      </span>
    </p>
  )
}
