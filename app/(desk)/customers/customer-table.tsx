import { formatMoney } from '@/components/format/format-money'
import { FaceEmpty } from '@/components/ui/face-empty'
import { FaceFilteredEmpty } from '@/components/ui/face-filtered-empty'
import { Pager } from '@/components/ui/pager'
import { sortsOf } from '@/model/filters/all-filters'
import { filterSentence } from '@/model/filters/say-filters'
import { grains } from '@/model/grains'
import type { CustomerRow } from '@/server/customers/get-rows'
import type { CustomerPage } from '@/server/customers/list-customers'
import { CustomerGrid } from './customer-grid'
import type { ListColumn } from './list-column'
import { listHref } from './list-href'
import type { ListParams } from '@/model/filters/read-list-params'

type Props = { params: ListParams & { hide?: string }; page: CustomerPage; columns: readonly ListColumn[]; now: Date }

/** The rows of a list with links that sort, open and turn pages. */
export function CustomerTable({ params, page, columns, now }: Props) {
  const noun = grains[params.grain].plural.toLowerCase()
  return (
    <CustomerGrid
      grain={params.grain}
      caption={filterSentence(params.grain, grains[params.grain].plural, params.filters)}
      columns={columns.map((column) => ({ id: column.id, sort: sortOf(params, column), measure: column.measure }))}
      rows={page.rows.map((row) => shownOf(row, columns))}
      now={now.toISOString()}
      rowCount={page.count.rows}
      pager={
        <Pager
          shown={page.rows.length}
          total={page.count.rows}
          note={noteOf(page)}
          prevHref={page.before && listHref(params, { before: page.before })}
          nextHref={page.after && listHref(params, { after: page.after })}
        />
      }
      empty={<Empty params={params} noun={noun} />}
    />
  )
}

/** What the columns show of a customer, and no more, since this goes to the browser. */
function shownOf(row: CustomerRow, columns: readonly ListColumn[]): CustomerRow {
  const fields = new Set(columns.flatMap(({ id, reads }) => reads ?? [id]))
  const measured = new Set<string>(columns.flatMap(({ of }) => (of && 'metric' in of ? [of.metric] : [])))
  const among = <V,>(values: Readonly<Record<string, V>>, shown: ReadonlySet<string>) =>
    Object.fromEntries(Object.entries(values).filter(([key]) => shown.has(key)))
  return {
    ...row,
    values: among(row.values, fields),
    masked: among(row.masked, fields),
    metrics: among(row.metrics, measured),
  }
}

function sortOf(params: ListParams & { hide?: string }, column: ListColumn) {
  const sort = sortsOf(params.grain).find((one) => one.key === column.sort)
  if (!sort) return undefined
  const active = params.sort === sort.key
  const direction = active ? (params.direction === 'asc' ? 'desc' : 'asc') : sort.first
  return {
    href: listHref(params, { sort: sort.key, direction }),
    direction: active ? (params.direction === 'asc' ? ('ascending' as const) : ('descending' as const)) : null,
  }
}

/** What the shown rows are worth together, and where the page ends. */
function noteOf(page: CustomerPage): string | undefined {
  const last = page.rows.at(-1)
  if (!last) return undefined
  const money = page.rows.flatMap((row) => row.metrics.mrr?.value ?? [])
  const worth = money.length ? `MRR ${formatMoney(Math.round(money.reduce((a, b) => a + b, 0)))}, ` : ''
  return `${worth}down to ${typeof last.values.name === 'string' ? last.values.name : last.code}`
}

function Empty({ params, noun }: { params: ListParams; noun: string }) {
  const last = params.filters.at(-1)
  if (params.q) {
    return (
      <FaceFilteredEmpty
        title={`No ${noun} match “${params.q}”`}
        removeHref={listHref(params, { q: '' })}
        removeLabel="Search for nothing"
      />
    )
  }
  if (last) {
    return (
      <FaceFilteredEmpty
        title={`No ${filterSentence(params.grain, noun, params.filters)}`}
        removeHref={listHref(params, { drop: last.key })}
        removeLabel="Drop the last filter"
        clearHref={listHref(params, { filters: [] })}
      />
    )
  }
  return (
    <FaceEmpty title={`No ${noun} yet`}>They appear when a source that speaks of them has been brought in.</FaceEmpty>
  )
}
