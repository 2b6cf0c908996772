import { Link } from '@/components/ui/link'
import { Sourced } from '@/app/receipt/sourced'
import type { MetricUnit } from '@/model/metrics/metric'
import { sayMetric } from '@/model/metrics/say-metric'
import type { AnswerKey } from '@/model/questions/all-answers'
import { cellReference } from '@/model/questions/cell-reference'
import { answerHref } from '../answer-href'

/** One number of an answer: its receipt, and a link to the customers behind it. */
export function AnswerCell(props: {
  answer: AnswerKey
  cell: { by: string; row: string; col: string; day: string }
  unit: MetricUnit
  value: number | null
  customers: number
  /** What it is, for who cannot see the table around it. */
  says: string
  current: boolean
}) {
  const { answer, cell, unit, value, customers, says } = props
  if (value === null) return <span className="text-ink-3">none</span>
  const said = sayMetric({ unit, total: 'sum' }, value)
  const reference = cellReference(answer, unit, cell)
  const number = reference ? (
    <Sourced of={reference} name={says} quiet inLink={customers > 0}>
      {said}
    </Sourced>
  ) : (
    said
  )
  if (customers === 0) return <span className="text-ink-3">{number}</span>
  return (
    <Link
      href={answerHref(answer, cell)}
      scroll={false}
      aria-current={props.current ? 'true' : undefined}
      className="inline-flex min-h-6 min-w-6 items-center justify-end hover:underline aria-[current]:font-strong"
    >
      {number}
      <span className="sr-only">, {says}: show the customers</span>
    </Link>
  )
}
