import { BarChart } from '@/components/charts/bar-chart'
import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import { Section } from '@/components/ui/section'
import { reportingCurrency } from '@/model/metrics/currencies'
import type { MetricUnit } from '@/model/metrics/metric'
import type { TableAnswer } from '@/model/questions/table-answer'
import type { AnswerPage } from '@/server/cohorts/read-answer'
import type { AnswerAsked } from '../answer-href'
import { AnswerCell } from './answer-cell'

/** The rows of an answer with their numbers, and its main column as a chart. */
export function AnswerTable(props: { answer: TableAnswer; page: AnswerPage; asked: AnswerAsked }) {
  const { answer, page, asked } = props
  const charted = answer.columns.find((column) => column.charted)
  const parts = page.rows.filter((row) => row.row !== 'all')
  return (
    <>
      <Section title="The table" first note="a number leads to its customers">
        <ScrollBox className="overflow-x-auto" label={answer.title}>
          <MiniTable
            caption={answer.title}
            head={[
              { key: 'row', label: answer.rowLabel },
              ...answer.columns.map((column) => ({ key: column.key, label: column.label, num: true, width: 150 })),
            ]}
            rows={page.rows.map((row) => ({
              key: row.row,
              cells: [
                <span key="row" data-plain="the row’s name" className={row.row === 'all' ? 'font-strong' : undefined}>
                  {row.label}
                </span>,
                ...answer.columns.map((column) => (
                  <AnswerCell
                    key={column.key}
                    answer={page.key}
                    cell={{ by: page.by, row: row.row, col: column.key, day: page.day ?? '' }}
                    unit={column.unit}
                    value={row.cells[column.key]?.value ?? null}
                    customers={row.cells[column.key]?.customers ?? 0}
                    says={`${row.label}, ${column.label.toLowerCase()}`}
                    current={asked.row === row.row && asked.col === column.key}
                  />
                )),
              ],
            }))}
          />
        </ScrollBox>
      </Section>
      {charted && parts.length > 1 ? (
        <BarChart
          title={charted.label}
          note={`by ${answer.rowLabel.toLowerCase()}`}
          says={`${charted.label} by ${answer.rowLabel.toLowerCase()}, from ${parts[0]?.label} to ${parts.at(-1)?.label}`}
          xName={answer.rowLabel}
          xs={parts.map((row) => row.label)}
          format={charted.unit === 'money' ? { currency: reportingCurrency } : 'number'}
          series={[
            {
              key: charted.key,
              name: charted.label.toLowerCase(),
              values: parts.map((row) => drawn(charted.unit, row.cells[charted.key]?.value ?? null)),
            },
          ]}
        />
      ) : null}
    </>
  )
}

/** Money is drawn in whole minor units, everything else to two decimals. */
function drawn(unit: MetricUnit, value: number | null): number | null {
  if (value === null) return null
  return unit === 'money' ? Math.round(value) : Math.round(value * 100) / 100
}
