import type { ReactNode } from 'react'
import { Sourced } from '@/app/receipt/sourced'
import { Delta } from '@/components/ui/delta'
import { HealthMark } from '@/components/ui/health-mark'
import { Masked } from '@/components/ui/masked'
import { When } from '@/components/ui/when'
import { stageLabel } from '@/model/lifecycle/stages'
import { metricOf } from '@/model/metrics/all-metrics'
import { segmentOf } from '@/model/metrics/explain-health'
import { sayValue } from '@/model/metrics/say-metric'
import type { CustomerRow } from '@/server/customers/get-rows'
import type { BoardFact } from './board-facts'

type Props = { row: CustomerRow; fact: BoardFact; view: string; now: Date }

const none = <span className="text-ink-3">none</span>

/** One fact of one account on a board, with its receipt. */
export function BoardCell({ row, fact, view, now }: Props) {
  const use = { view, grain: 'account' as const, fact: fact.key }
  if ('metric' in fact.fact) {
    const shown = metricCell(row, fact)
    if (!shown) return none
    return (
      <>
        <Sourced of={`metric:${fact.fact.metric}:${row.entityId}`} name={fact.label} use={use} quiet>
          {shown}
        </Sourced>
        {fact.beside ? <Beside row={row} field={fact.beside} /> : null}
      </>
    )
  }
  if (!('field' in fact.fact)) return none
  const { field } = fact.fact
  const value = row.values[field]
  if (value === undefined && row.masked[field] !== undefined) return <Masked>{row.masked[field]}</Masked>
  if (value === undefined || value === null || value === '') return none
  return (
    <Sourced of={`value:account:${row.entityId}:${field}`} name={fact.label} use={use} quiet>
      {fact.type === 'date' ? (
        <When
          at={String(value)}
          now={morningOf(now)}
          show={field === 'renewal_date' ? 'near' : 'date'}
          focusable={false}
        />
      ) : field === 'stage' ? (
        stageLabel(String(value))
      ) : (
        String(value)
      )}
    </Sourced>
  )
}

/** Days are counted from day to day, not from this hour. */
const morningOf = (now: Date) => now.toISOString().slice(0, 10)

function metricCell(row: CustomerRow, fact: BoardFact): ReactNode {
  const key = 'metric' in fact.fact ? fact.fact.metric : undefined
  const metric = key ? metricOf(key) : undefined
  const measured = key ? row.metrics[key] : undefined
  if (!metric || !measured) return null
  if (metric.key !== 'health') return sayValue(metric, measured.value)
  const score = Math.round(measured.value)
  return (
    <span className="inline-grid grid-cols-[auto_32px] items-center">
      <HealthMark level={segmentOf(score)} score={score} />
      <span className="text-2">{measured.delta === null ? null : <Delta value={measured.delta} bad="down" />}</span>
    </span>
  )
}

/** A second field after the first: seats bought after seats used. */
function Beside({ row, field }: { row: CustomerRow; field: string }) {
  const value = row.values[field]
  if (value === undefined || value === null || value === '') return null
  return (
    <Sourced of={`value:account:${row.entityId}:${field}`} name={field === 'seats' ? 'Seats' : field} quiet>
      <span className="text-ink-3"> / {String(value)}</span>
    </Sourced>
  )
}

/** The same as plain text, for a file. Money in whole units with pence, dates as they are. */
export function boardText(row: CustomerRow, fact: BoardFact): string {
  const field = 'field' in fact.fact ? fact.fact.field : undefined
  const plain = field ? row.values[field] : metricText(row, fact)
  const beside = fact.beside ? row.values[fact.beside] : undefined
  if (beside === undefined || beside === null) return String(plain ?? '')
  return `${plain ?? ''}${typeof beside === 'number' ? ' of ' : ', '}${beside}`
}

function metricText(row: CustomerRow, fact: BoardFact): string {
  const key = 'metric' in fact.fact ? fact.fact.metric : undefined
  const measured = key ? row.metrics[key] : undefined
  if (!measured) return ''
  return fact.type === 'money' ? (measured.value / 100).toFixed(2) : String(measured.value)
}
