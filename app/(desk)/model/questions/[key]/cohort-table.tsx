import { ScrollBox } from '@/components/ui/scroll-box'
import { Section } from '@/components/ui/section'
import type { TableAnswer } from '@/model/questions/table-answer'
import type { AnswerPage, AnswerRow } from '@/server/cohorts/read-answer'
import { tallyReference } from '@/model/figures/tally-reference'
import type { AnswerAsked } from '../answer-href'
import { AnswerCell } from './answer-cell'

/** Cohorts by how long after: each share as text on a ground that is the darker the more are kept. */
export function CohortTable(props: { answer: TableAnswer; page: AnswerPage; asked: AnswerAsked }) {
  const { answer, page } = props
  const range = rangeOf(page)
  const period = page.by.startsWith('quarter') ? 'quarters' : 'months'
  return (
    <Section
      title={page.by.endsWith('revenue') ? 'What they pay, of what they paid at first' : 'How many still pay'}
      first
      note={`one row is a cohort; columns are ${period} after the first; the stronger the ground, the more is kept`}
    >
      <ScrollBox className="overflow-x-auto" label={answer.title}>
        <table className="heat">
          <caption className="sr-only">
            {answer.title}, {period} after the first
          </caption>
          <thead>
            <tr>
              <th scope="col">{answer.rowLabel}</th>
              <th scope="col" className="num">
                Accounts
              </th>
              {page.cols.map((col) => (
                <th key={col} scope="col" className="num">
                  {col}
                  <span className="sr-only"> {period} after</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <CohortRow key={row.row} {...props} row={row} period={period} range={range} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Section>
  )
}

function CohortRow({
  page,
  asked,
  row,
  period,
  range,
}: {
  page: AnswerPage
  asked: AnswerAsked
  row: AnswerRow
  period: string
  range: { least: number; most: number }
}) {
  return (
    <tr>
      <th scope="row" data-plain="the cohort’s name">
        {row.label}
      </th>
      <td
        className="num text-ink-2"
        data-receipt={tallyReference('answer-row', 'count', { key: page.key, by: page.by, row: row.row })}
        data-name={`${row.label}, accounts`}
      >
        {row.customers}
      </td>
      {page.cols.map((col) => {
        const cell = row.cells[col]
        if (!cell) return <td key={col} />
        return (
          <td key={col} className="num" style={{ background: heat(cell.value ?? 0, range) }}>
            <AnswerCell
              answer={page.key}
              cell={{ by: page.by, row: row.row, col, day: page.day ?? '' }}
              unit="share"
              value={cell.value}
              customers={cell.customers}
              says={`${row.label}, ${col} ${period} after`}
              current={asked.row === row.row && asked.col === col}
            />
          </td>
        )
      })}
    </tr>
  )
}

/** The least and the greatest share of the table, between which the grounds of its cells are drawn. */
function rangeOf(page: AnswerPage): { least: number; most: number } {
  const shares = page.rows.flatMap((row) => Object.values(row.cells).flatMap((cell) => cell.value ?? []))
  return { least: Math.min(...shares), most: Math.max(...shares) }
}

/** The ground of a share: the more, the darker, never so dark that the ink on it is hard to read. */
function heat(share: number, { least, most }: { least: number; most: number }): string {
  const place = most > least ? (share - least) / (most - least) : 1
  return `color-mix(in srgb, var(--ink) ${Math.round(place * 16)}%, transparent)`
}
