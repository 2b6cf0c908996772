import { Sourced } from '@/app/receipt/sourced'
import { formatNumber } from '@/components/format/format-number'
import { TextLink } from '@/components/ui/text-link'
import { roles } from '@/model/access/roles'
import { grains } from '@/model/grains'
import { metricOf } from '@/model/metrics/all-metrics'
import type { BusinessQuestion } from '@/model/questions/business-question'
import type { Answer } from '@/server/model/answer-questions'
import { MetricValue } from '../../metrics/metric-value'
import { answerHref } from './answer-href'

/** A question with its answer, how it is found, at what grain, and what to mind. */
export function QuestionRow({ question, answer }: { question: BusinessQuestion; answer: Answer | undefined }) {
  const metric = question.metric ? metricOf(question.metric) : undefined
  return (
    <li
      id={question.key}
      className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-0.5 border-t border-line py-3 max-sm:grid-cols-1"
    >
      <h3 className="text-4 font-strong" data-plain="the question">
        {question.question}
      </h3>
      <p className="num max-sm:text-left">
        <AnswerNow question={question} value={answer?.value ?? null} />
      </p>
      <p className="max-w-[62ch] text-ink-2" data-plain="how the answer is found">
        {question.how} {question.caveat ? <span className="text-ink-3">{question.caveat}</span> : null}
      </p>
      <p className="flex flex-wrap justify-end gap-x-4 text-2 max-sm:justify-start">
        {question.table ? <TextLink href={answerHref(question.table)}>The table</TextLink> : null}
        <TextLink href={question.rows}>
          {question.metric || question.figure ? 'Show them' : 'Open'}
          <span className="sr-only">: {question.question}</span>
        </TextLink>
      </p>
      <p className="col-span-full text-2 text-ink-3">
        Asked by {roles[question.asks].label.toLowerCase()}, grain {grains[question.grain].label.toLowerCase()}
        {metric ? (
          <>
            , answered by <TextLink href={`/metrics/${metric.key}`}>{metric.label.toLowerCase()}</TextLink>
          </>
        ) : null}
      </p>
    </li>
  )
}

function AnswerNow({ question, value }: { question: BusinessQuestion; value: number | null }) {
  const metric = question.metric ? metricOf(question.metric) : undefined
  if (!metric && !question.figure) return <span className="text-ink-2">{question.noun}</span>
  const shown = question.where || !metric ? ({ unit: 'count', total: 'count' } as const) : metric
  const reference = referenceOf(question)
  return (
    <>
      <b className="text-4">
        {value === null || !reference ? (
          <MetricValue metric={shown} value={value} />
        ) : (
          <Sourced of={reference} name={question.noun}>
            {metric ? <MetricValue metric={shown} value={value} /> : formatNumber(value)}
          </Sourced>
        )}
      </b>{' '}
      <span className="text-ink-2" data-plain="what the number counts">
        {question.noun}
      </span>
    </>
  )
}

function referenceOf({ metric, where, figure }: BusinessQuestion): string | null {
  if (figure) return `figure:${figure.key}:${figure.of}`
  if (!metric) return null
  if (!where) return `total:${metric}`
  return 'below' in where
    ? `figure:customers-by-metric:${metric}:below:${where.below}`
    : `figure:customers-by-metric:${metric}:from:${where.from}`
}
