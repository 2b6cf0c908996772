import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { Sourced } from '@/app/receipt/sourced'
import { valueText } from '@/app/receipt/value-text'
import { Masked } from '@/components/ui/masked'
import { MiniTable } from '@/components/ui/mini-table'
import { SourceMarks } from '@/components/ui/source-marks'
import { sourceOf } from '@/app/receipt/source-of'
import { fieldOf } from '@/model/fields/fields'
import type { GoldenGrain } from '@/model/grains'
import { stageLabel } from '@/model/lifecycle/stages'
import { metricOf } from '@/model/metrics/all-metrics'
import { sayValue } from '@/model/metrics/say-metric'
import type { PastPage, PastRow } from '@/server/history/past-row'
import { momentQuery } from '@/server/history/read-moment'
import { profileHref } from './grain-slug'
import type { ListColumn } from './list-column'

type Props = { grain: GoldenGrain; page: PastPage; columns: readonly ListColumn[]; caption: string }

/** Customers as they were at a moment, each value with the receipt of then. */
export function PastTable({ grain, page, columns, caption }: Props) {
  return (
    <div className="overflow-x-auto px-6 max-sm:px-4">
      <MiniTable
        caption={caption}
        head={columns.map(({ id, label, width, align }) => ({ key: id, label, width, num: align === 'right' }))}
        rows={page.rows.map((row) => ({
          key: row.entityId,
          cells: columns.map((column) => cellOf(grain, page, row, column)),
        }))}
      />
    </div>
  )
}

const none = <span className="text-ink-3">none</span>

function cellOf(grain: GoldenGrain, page: PastPage, row: PastRow, column: ListColumn): ReactNode {
  const of = column.of ?? { field: column.id }
  if ('metric' in of) return metricOfRow(row, of.metric)
  if (!('field' in of))
    return (
      <span key={column.id} data-plain="systems it was made of then">
        <SourceMarks sources={row.sources.map(sourceOf)} />
      </span>
    )
  const value = fieldThen(grain, page, row, of.field)
  if (column.id !== 'name') return value
  return (
    <span key="name" className="state">
      <Link className="mono hover:underline" href={profileHref(grain, row.entityId, `?${momentQuery(page.moment)}`)}>
        {row.code}
      </Link>
      {row.values.name === undefined && row.presentName !== null ? (
        <Sourced quiet of={`value:${grain}:${row.presentId}:name`} name="Name today">
          <span className="text-ink-2">today {row.presentName}</span>
        </Sourced>
      ) : (
        value
      )}
    </span>
  )
}

function fieldThen(grain: GoldenGrain, { moment }: PastPage, row: PastRow, key: string): ReactNode {
  const field = fieldOf(grain, key)
  const value = row.values[key]
  const masked = row.masked[key]
  if (masked !== undefined)
    return (
      <Sourced key={key} quiet of={`identity:${grain}:${row.presentId}:confidence`} name="Why this is hidden">
        <Masked>{masked}</Masked>
      </Sourced>
    )
  if (!field || value === undefined || value === null) return none
  const currency = row.values.currency
  const words =
    key === 'stage'
      ? stageLabel(String(value))
      : valueText({ type: field.type, value, ...(typeof currency === 'string' ? { currency } : {}) })
  const id = moment.known ? row.entityId : row.presentId
  const of = ['asof', grain, id, key, moment.valid, ...(moment.known ? [moment.known] : [])].join(':')
  return (
    <Sourced key={key} quiet of={of} name={`${field.label}, then`}>
      {words}
    </Sourced>
  )
}

function metricOfRow(row: PastRow, key: keyof PastRow['metrics']): ReactNode {
  const metric = metricOf(key)
  const reading = row.metrics[key]
  if (!metric || !reading) return none
  return (
    <Sourced
      key={key}
      quiet
      of={`metric:${key}:${row.presentId}:${row.metricDays[key]}`}
      name={`${metric.label}, then`}
    >
      {sayValue(metric, reading.value)}
    </Sourced>
  )
}
