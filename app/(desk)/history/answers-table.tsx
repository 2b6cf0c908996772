import { DataTable } from '@/components/data-table/data-table'
import { NameCell } from '@/components/data-table/name-cell'
import { FaceEmpty } from '@/components/ui/face-empty'
import { FaceFilteredEmpty } from '@/components/ui/face-filtered-empty'
import { Pager } from '@/components/ui/pager'
import { type AnswerColumn, historicalQuestions } from '@/model/lifecycle/historical-questions'
import type { AnswerRow } from '@/server/questions/answer-row'
import type { AnswerPage } from '@/server/questions/list-answers'
import { profileHref } from '../customers/grain-slug'
import { AnswerValue } from './answer-value'
import { type AnswersAsked, answersHref, wordFilters } from './answers-asked'

const widths: Partial<Record<AnswerColumn['type'], number>> = {
  day: 112,
  stage: 112,
  count: 104,
  percent: 88,
  money: 104,
  lasts: 150,
}
const numeric = new Set<AnswerColumn['type']>(['count', 'percent', 'money', 'change', 'lasts'])

/** The rows of a list of answers; each leads to the moment on the customer's timeline, or to their history for who reads no `timeline`. */
export function AnswersTable({ asked, page, timeline }: { asked: AnswersAsked; page: AnswerPage; timeline: boolean }) {
  const { question } = asked
  return (
    <DataTable
      caption={historicalQuestions[question].question}
      columns={[
        { id: 'name', label: 'Customer', width: 260, fixed: true, sort: sortOf(asked, 'name', 'asc') },
        ...page.columns.map((column) => ({
          id: column.key,
          label: column.label,
          width: widths[column.type] ?? 150,
          align: numeric.has(column.type) ? ('right' as const) : ('left' as const),
          ...(column.sorts ? { sort: sortOf(asked, column.key, column.sorts) } : {}),
        })),
      ]}
      rows={page.rows.map((row) => ({
        id: row.rowId,
        label: row.name ?? row.code,
        href: timeline ? rowHref(asked, row) : profileHref('account', row.accountId, '/history'),
        receipts: [row.name === null ? null : `value:account:${row.accountId}:name`],
        cells: [
          <NameCell key="name" name={row.name ?? 'No name'} id={row.code} />,
          ...page.columns.map((column) => (
            <AnswerValue key={column.key} quiet column={column} cell={row.cells[column.key]} />
          )),
        ],
      }))}
      rowCount={page.count.rows}
      pager={
        <Pager
          shown={page.rows.length}
          total={page.count.rows}
          prevHref={page.before && answersHref(asked, { before: page.before })}
          nextHref={page.after && answersHref(asked, { after: page.after })}
        />
      }
      empty={<Empty asked={asked} />}
    />
  )
}

function rowHref({ question }: AnswersAsked, row: AnswerRow): string {
  const { anchor } = historicalQuestions[question]
  return profileHref(
    'account',
    row.accountId,
    anchor ? `/timeline?anchor=${anchor}&at=${row.day}` : '/timeline?kind=stage',
  )
}

function sortOf(asked: AnswersAsked, key: string, first: 'asc' | 'desc') {
  const active = asked.sort === key
  const direction = active ? (asked.direction === 'asc' ? 'desc' : 'asc') : first
  return {
    href: answersHref(asked, { sort: key, direction }),
    direction: active ? (asked.direction === 'asc' ? ('ascending' as const) : ('descending' as const)) : null,
  }
}

function Empty({ asked }: { asked: AnswersAsked }) {
  const { noun } = historicalQuestions[asked.question]
  const last = wordFilters.findLast((name) => asked[name])
  if (last) {
    return (
      <FaceFilteredEmpty
        title={`No ${noun} of ${last} ${asked[last]}`}
        removeHref={answersHref(asked, { [last]: undefined })}
        removeLabel="Drop the last filter"
        clearHref={`/history?question=${asked.question}`}
      />
    )
  }
  if (asked.period !== 'all') {
    return (
      <FaceFilteredEmpty
        title={`No ${noun} in that time`}
        removeHref={answersHref(asked, { period: 'all' })}
        removeLabel="Look at all time"
      />
    )
  }
  return <FaceEmpty title={`No ${noun} yet`}>They appear when a source that tells them has been brought in.</FaceEmpty>
}
