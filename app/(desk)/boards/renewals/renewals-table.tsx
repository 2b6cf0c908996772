import { DataTable } from '@/components/data-table/data-table'
import { NameCell } from '@/components/data-table/name-cell'
import type { DataColumn } from '@/components/data-table/table-types'
import { formatDate } from '@/components/format/format-date'
import { FaceEmpty } from '@/components/ui/face-empty'
import { FaceFilteredEmpty } from '@/components/ui/face-filtered-empty'
import { Glyph } from '@/components/ui/glyph'
import { Pager } from '@/components/ui/pager'
import type { CustomerRow } from '@/server/customers/get-rows'
import type { RenewalsBoard } from '@/server/boards/list-renewals'
import type { RenewalsInput } from '@/server/boards/renewals-input'
import { BoardCell } from '../board-cell'
import { factColumns } from '../board-columns'
import type { BoardFact } from '../board-facts'
import { renewalsHref } from './renewals-params'

const sorts: Readonly<Record<string, RenewalsInput['sort']>> = {
  'field:renewal_date': 'renews',
  'metric:mrr': 'mrr',
  'metric:health': 'health',
  'field:owner_name': 'owner',
}
const firstDown: ReadonlySet<string> = new Set(['mrr'])

/** The columns of the board: the account, its week, then the facts of the view. */
export function renewalColumns(facts: readonly BoardFact[], input: RenewalsInput): DataColumn[] {
  const sortOf = (sort: RenewalsInput['sort'] | undefined): DataColumn['sort'] => {
    if (!sort) return undefined
    const active = input.sort === sort
    const next = active ? (input.direction === 'asc' ? 'desc' : 'asc') : firstDown.has(sort) ? 'desc' : 'asc'
    const direction = active ? (input.direction === 'asc' ? ('ascending' as const) : ('descending' as const)) : null
    return { href: renewalsHref(input, { sort: `${sort}.${next}` }), direction }
  }
  return [
    { id: 'name', label: 'Account', width: 230, fixed: true, sort: sortOf('name') },
    ...(input.sort === 'renews' ? [{ id: 'week', label: 'Week of', width: 84, fixed: true }] : []),
    ...factColumns(facts, (key) => sortOf(sorts[key])),
  ]
}

/** The list of the board, by week where it stands in the order of days. A row opens the account. */
export function RenewalsTable(props: {
  board: RenewalsBoard
  facts: readonly BoardFact[]
  input: RenewalsInput
  now: Date
}) {
  const { board, facts, input, now } = props
  const week = (row: CustomerRow) => weekOf(row.values.renewal_date)
  return (
    <DataTable
      caption="Accounts that renew"
      columns={renewalColumns(facts, input)}
      rowCount={board.count.rows}
      rows={board.rows.map((row, at) => ({
        id: row.entityId,
        label: row.code,
        href: `/customers/accounts/${row.entityId}`,
        cells: [
          <span key="name" className="state">
            {board.risky.has(row.entityId) ? <Glyph name="risk" label="At risk" /> : null}
            <NameCell name={String(row.values.name ?? 'Without a name')} id={row.code} />
          </span>,
          ...(input.sort === 'renews'
            ? [<Week key="week" week={week(row)} first={at === 0 || week(row) !== week(board.rows[at - 1] ?? row)} />]
            : []),
          ...facts.map((fact) => <BoardCell key={fact.key} row={row} fact={fact} view="renewals" now={now} />),
        ],
      }))}
      pager={
        <Pager
          shown={board.rows.length}
          total={board.count.rows}
          prevHref={board.before && renewalsHref(input, { before: board.before })}
          nextHref={board.after && renewalsHref(input, { after: board.after })}
        />
      }
      empty={<Empty input={input} />}
    />
  )
}

/** The Monday of a day's week, `YYYY-MM-DD`. */
function weekOf(day: unknown): string {
  if (typeof day !== 'string') return ''
  const at = new Date(`${day.slice(0, 10)}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7))
  return at.toISOString().slice(0, 10)
}

function Week({ week, first }: { week: string; first: boolean }) {
  const text = week ? formatDate(week, { year: false }) : 'none'
  return (
    <span data-plain="the week of the day beside it" className={first ? '' : 'sr-only'}>
      {text}
    </span>
  )
}

function Empty({ input }: { input: RenewalsInput }) {
  const narrowed = input.owner || input.team || input.plan || input.health || input.column !== null
  if (!narrowed)
    return (
      <FaceEmpty title={`No account renews in ${input.days} days`}>Renewals come from the CRM and billing.</FaceEmpty>
    )
  return <FaceFilteredEmpty title="No renewal matches" removeHref="/boards/renewals" removeLabel="Show all renewals" />
}
