import { Sourced } from '@/app/receipt/sourced'
import { formatDate } from '@/components/format/format-date'
import { formatMoney } from '@/components/format/format-money'
import { formatNumber } from '@/components/format/format-number'
import type { AnswerColumn } from '@/model/lifecycle/historical-questions'
import { stageLabel } from '@/model/lifecycle/stages'
import { onboardingTime } from '@/model/metrics/onboarding-time'
import { sayMetric } from '@/model/metrics/say-metric'
import type { AnswerCell } from '@/server/questions/answer-row'

/** One value of an answer with its receipt, or the word none. `quiet` in tables. */
export function AnswerValue(props: { column: AnswerColumn; cell: AnswerCell | undefined; quiet?: boolean }) {
  const { column, cell, quiet } = props
  if (!cell || cell.value === null) return <span className="text-ink-3">none</span>
  const text = answerText(column, cell)
  return cell.of ? (
    <Sourced of={cell.of} name={column.label} quiet={quiet}>
      {text}
    </Sourced>
  ) : (
    text
  )
}

/** The same as text. */
export function answerText(column: AnswerColumn, { value, currency }: AnswerCell): string {
  if (value === null) return ''
  if (typeof value === 'string')
    return column.type === 'day' ? formatDate(value) : column.type === 'stage' ? stageLabel(value) : value
  if (column.type === 'money') return formatMoney(Math.round(value), currency ?? undefined)
  if (column.type === 'lasts') return sayMetric(onboardingTime, value)
  if (column.type === 'percent') return `${value > 0 ? '+' : value < 0 ? '−' : ''}${formatNumber(Math.abs(value))}%`
  return formatNumber(value)
}
