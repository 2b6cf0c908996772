import { TextLink } from '@/components/ui/text-link'
import { roles } from '@/model/access/roles'
import { grains } from '@/model/grains'
import { metricOf } from '@/model/metrics/all-metrics'
import type { BusinessQuestion } from '@/model/questions'
import type { Answer } from '@/server/model/answer-questions'
import { MetricValue } from '../../metrics/metric-value'

/** A question with its answer, how it is found, at what grain, and what to mind. */
export function QuestionRow({ question, answer }: { question: BusinessQuestion; answer: Answer | undefined }) {
  const metric = metricOf(question.metric)
  if (!metric) return null
  const shown = question.where ? ({ unit: 'count', total: 'count' } as const) : metric
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-0.5 border-t border-line py-3 max-sm:grid-cols-1">
      <h3 className="text-4 font-strong">{question.question}</h3>
      <p className="num max-sm:text-left">
        <b className="text-4">
          <MetricValue metric={shown} value={answer?.value ?? null} />
        </b>{' '}
        <span className="text-ink-2">{question.noun}</span>
      </p>
      <p className="max-w-[62ch] text-ink-2">
        {question.how} {question.caveat ? <span className="text-ink-3">{question.caveat}</span> : null}
      </p>
      <p className="text-right text-2 max-sm:text-left">
        <TextLink href={question.rows}>Show them</TextLink>
      </p>
      <p className="col-span-full text-2 text-ink-3">
        Asked by {roles[question.asks].label.toLowerCase()}, grain {grains[question.grain].label.toLowerCase()},
        answered by <TextLink href={`/metrics/${metric.key}`}>{metric.label.toLowerCase()}</TextLink>
      </p>
    </li>
  )
}
