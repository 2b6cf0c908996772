import { AnswerValue } from '@/app/(desk)/history/answer-value'
import { type AnswerColumn, type HistoricalQuestion, historicalQuestions } from '@/model/lifecycle/historical-questions'
import type { AnswerRow } from '@/server/questions/answer-row'

type Props = {
  question: HistoricalQuestion
  columns: readonly AnswerColumn[]
  row: AnswerRow | undefined
  toCome: boolean
}

/** The answer in one line: what each column of the question holds for this customer, each value with its receipt. */
export function AnswerLine({ question, columns, row, toCome }: Props) {
  if (!row) return <p className="pb-1 text-ink-2">{historicalQuestions[question].none}</p>
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2 pb-2">
      {columns.map((column) => (
        <div key={column.key} className="grid min-w-0 gap-0.5">
          <dt className="text-2 text-ink-3">{toCome && column.key === 'at' ? 'To come' : column.label}</dt>
          <dd className="[overflow-wrap:anywhere]">
            <AnswerValue column={column} cell={row.cells[column.key]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
