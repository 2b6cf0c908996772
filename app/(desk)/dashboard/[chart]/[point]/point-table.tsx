import { grainSlugs } from '@/app/(desk)/customers/grain-slug'
import { DataTable } from '@/components/data-table/data-table'
import { NameCell } from '@/components/data-table/name-cell'
import { formatValue } from '@/components/charts/chart-data'
import { FaceEmpty } from '@/components/ui/face-empty'
import { FilterSentence } from '@/components/ui/filter-sentence'
import { Pager } from '@/components/ui/pager'
import { charts } from '@/model/dashboard/charts'
import { grains } from '@/model/grains'
import type { PointPage, PointRow } from '@/server/dashboard/list-point'
import { formatOf } from '../../chart-figure'
import { type PointParams, pointPageHref } from './point-params'

const amounts = { 'mrr-movement': 'MRR moved', 'renewals-ahead': 'MRR', 'first-response': 'Hours' } as const
const notes = { queue: 'Likeness', quality: 'What was found', tickets: 'Priority', 'renewals-ahead': 'Renews' } as const

const wordOf = (words: Readonly<Record<string, string>>, chart: string): string | undefined => words[chart]

/** The rows behind a point; a row opens the customer, or the pair where it is one. */
export function PointTable({ page, point }: { page: PointPage; point: PointParams }) {
  const { chart } = point
  const { noun } = charts[chart]
  const amount = wordOf(amounts, chart)
  const note = wordOf(notes, chart)
  const unit = chart === 'first-response' ? 'hours' : 'money'
  return (
    <>
      <FilterSentence
        count={page.count}
        noun={page.count === 1 ? noun : `${noun === 'person' ? 'people' : `${noun}s`}`}
        chips={[]}
        grain={`One row is ${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`}
      >
        {amount && page.sum !== null && unit === 'money' ? (
          <span data-plain="the sum of the rows">{`together ${formatValue(page.sum, formatOf('money'))}`}</span>
        ) : null}
      </FilterSentence>
      <DataTable
        caption={`Behind ${charts[chart].title}`}
        columns={[
          {
            id: 'name',
            label: noun === 'pair' || noun === 'finding' || noun === 'ticket' ? 'Customer' : 'Name',
            width: 260,
            fixed: true,
          },
          { id: 'grain', label: 'Grain', width: 96 },
          ...(amount ? [{ id: 'amount', label: amount, align: 'right' as const, width: 110 }] : []),
          ...(noun === 'ticket' ? [{ id: 'ticket', label: 'Ticket', width: 110 }] : []),
          ...(note ? [{ id: 'note', label: note, width: chart === 'quality' ? 420 : 130 }] : []),
        ]}
        rowCount={page.count}
        rows={page.rows.map((row) => ({
          id: row.key,
          label: row.code ?? row.key,
          href: hrefOf(row, chart),
          cells: [
            <NameCell
              key="name"
              name={row.name ?? row.code ?? 'No customer'}
              id={row.name ? (row.code ?? undefined) : undefined}
            />,
            row.grain ? grains[row.grain].label : 'none',
            ...(amount
              ? [
                  <span key="amount" data-plain="what the point counts of it">
                    {row.amount === null ? 'none' : formatValue(row.amount, formatOf(unit))}
                  </span>,
                ]
              : []),
            ...(noun === 'ticket'
              ? [
                  <span key="ticket" className="mono" data-plain="the number of the ticket">
                    {row.key}
                  </span>,
                ]
              : []),
            ...(note
              ? [
                  <span key="note" data-plain="what the point knows of it">
                    {row.note ?? 'none'}
                  </span>,
                ]
              : []),
          ],
        }))}
        pager={
          <Pager
            shown={page.rows.length}
            total={page.count}
            prevHref={page.first ? null : pointPageHref(point)}
            nextHref={page.after && pointPageHref(point, page.after)}
          />
        }
        empty={
          <FaceEmpty title="Nothing is behind this point">
            It was counted before something was merged or corrected.
          </FaceEmpty>
        }
      />
    </>
  )
}

function hrefOf(row: PointRow, chart: string): string | undefined {
  if (chart === 'queue') return `/review?pair=${row.key}`
  if (!row.grain || !row.entityId) return undefined
  return `/customers/${grainSlugs[row.grain]}/${row.entityId}`
}
