import { SparkLine } from '@/components/charts/spark-line'
import { DataTable } from '@/components/data-table/data-table'
import { NameCell } from '@/components/data-table/name-cell'
import { Num } from '@/components/ui/num'
import { When } from '@/components/ui/when'
import { checkOf } from '@/model/checks/all-checks'
import { dimensions } from '@/model/checks/check'
import type { CheckLine } from '@/server/quality/list-checks'
import { Severity } from './severity'

const columns = [
  { id: 'name', label: 'Check', width: 190, fixed: true },
  { id: 'open', label: 'Open', align: 'right', width: 80 },
  { id: 'muted', label: 'Muted', align: 'right', width: 70 },
  { id: 'assigned', label: 'Assigned', align: 'right', width: 80 },
  { id: 'of', label: 'Of', width: 240 },
  { id: 'trend', label: '30 days', width: 96 },
  { id: 'severity', label: 'Severity', width: 100 },
  { id: 'dimension', label: 'Dimension', width: 120 },
  { id: 'owner', label: 'Owner', width: 170 },
  { id: 'ran', label: 'Ran', width: 110 },
] as const

const weight = { high: 0, medium: 1, low: 2 } as const

/** The number of open findings is counted anew, the rest is of the check's last run. */
const receiptOf = (column: string, { key, offenders }: CheckLine) =>
  column === 'open' && offenders !== null
    ? `figure:findings-of-check:${key}`
    : offenders === null
      ? null
      : `check:${key}`

/** The checks, those that find something grave first; a row opens the offenders. */
export function CheckTable({ lines, now }: { lines: readonly CheckLine[]; now: Date }) {
  const rows = lines.flatMap((line) => {
    const check = checkOf(line.key)
    return check ? [{ line, check }] : []
  })
  rows.sort(
    (a, b) =>
      Number(b.line.open > 0) - Number(a.line.open > 0) ||
      weight[a.check.severity] - weight[b.check.severity] ||
      b.line.open - a.line.open,
  )
  return (
    <DataTable
      caption="Quality checks"
      columns={columns}
      rowCount={rows.length}
      rows={rows.map(({ line, check }) => ({
        id: line.key,
        label: check.label,
        href: `/quality/${line.key}`,
        receipts: columns.map(({ id }) => receiptOf(id, line)),
        cells: [
          <NameCell key="name" name={check.label} />,
          line.offenders === null ? (
            <span key="open" className="text-ink-3">
              never ran
            </span>
          ) : (
            <Num key="open" value={line.open} />
          ),
          <Num key="muted" value={line.muted} />,
          <Num key="assigned" value={line.assigned} />,
          <span key="of" className="text-ink-3">
            {line.looked === null ? null : <Num value={line.looked} />} {check.noun}
          </span>,
          <SparkLine key="trend" values={line.trend} />,
          <Severity key="severity" level={check.severity} />,
          dimensions[check.dimension].label,
          <span key="owner">
            {check.owner.name} <span className="text-2 text-ink-3">{check.owner.team}</span>
          </span>,
          line.ranAt ? (
            <When key="ran" at={line.ranAt} now={now} focusable={false} />
          ) : (
            <span key="ran" className="text-ink-3">
              never
            </span>
          ),
        ],
      }))}
    />
  )
}
