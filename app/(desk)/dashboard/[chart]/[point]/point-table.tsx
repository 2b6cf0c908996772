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
import { pointReceipts, rowReceipts } from './point-receipts'

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
  const sources = pointReceipts(point)
  const receiptsOf = (row: PointRow) => {
    const { name, grain, ...rest } = rowReceipts(point, row)
    return [
      name,
      grain,
      ...(amount ? [rest.amount] : []),
      ...(noun === 'ticket' ? [rest.ticket] : []),
      ...(note ? [rest.note] : []),
    ]
  }
  return (
    <>
      <div>
        <FilterSentence
          receipt={sources.count}
          count={page.count}
          noun={page.count === 1 ? noun : `${noun === 'person' ? 'people' : `${noun}s`}`}
          chips={[]}
          grain={`One row is ${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`}
        >
          {amount && page.sum !== null && unit === 'money' ? (
            <span data-receipt={sources.sum} data-name="All together">
              {`together ${formatValue(page.sum, formatOf('money'))}`}
            </span>
          ) : null}
        </FilterSentence>
      </div>
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
          label: row.code ?? row.key.split(' ')[0] ?? row.key,
          href: hrefOf(row, chart),
          receipts: receiptsOf(row),
          cells: [
            <NameCell
              key="name"
              name={row.name ?? row.code ?? 'No customer'}
              id={row.name ? (row.code ?? undefined) : undefined}
            />,
            row.grain ? grains[row.grain].label : 'none',
            ...(amount ? [row.amount === null ? 'none' : formatValue(row.amount, formatOf(unit))] : []),
            ...(noun === 'ticket'
              ? [
                  <span key="ticket" className="mono">
                    {row.key.split(' ')[0]}
                  </span>,
                ]
              : []),
            ...(note ? [row.note ?? 'none'] : []),
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
