import type { ReactNode } from 'react'
import { Sourced } from '@/app/receipt/sourced'
import { SparkLine } from '@/components/charts/spark-line'
import { NameCell } from '@/components/data-table/name-cell'
import { formatAge } from '@/components/format/format-age'
import { formatMoney } from '@/components/format/format-money'
import { Confidence } from '@/components/ui/confidence'
import { Delta } from '@/components/ui/delta'
import { Freshness } from '@/components/ui/freshness'
import { HealthMark } from '@/components/ui/health-mark'
import { Masked } from '@/components/ui/masked'
import { Num } from '@/components/ui/num'
import { SourceMark } from '@/components/ui/source-mark'
import { When } from '@/components/ui/when'
import { sourceOf } from '@/app/receipt/source-of'
import { confidenceLevel } from '@/model/identity/entity-confidence'
import { segmentOf } from '@/model/metrics/explain-health'
import type { CustomerRow } from '@/server/customers/get-rows'

const day = 86_400_000

/** The name, or what the role may see of it, with the code. */
export const nameOf = (row: CustomerRow): ReactNode => <NameCell name={fieldOf(row, 'name')} id={row.code} />

/** A field as text, masked where the role sees a part only, "none" where there is no value. */
export function fieldOf(row: CustomerRow, field: string): ReactNode {
  const value = row.values[field]
  const masked = row.masked[field]
  if (value === undefined && masked !== undefined) return <Masked>{masked}</Masked>
  return value === undefined || value === null || value === '' ? (
    <span className="text-ink-3">none</span>
  ) : (
    String(value)
  )
}

/** Money a month with its receipt. */
export function mrrOf(row: CustomerRow): ReactNode {
  const mrr = row.metrics.mrr
  if (!mrr) return <span className="text-ink-3">none</span>
  if (mrr.value === 0) return <span className="text-ink-3">0</span>
  return (
    <Sourced quiet of="metric:mrr:~" name="MRR">
      {formatMoney(Math.round(mrr.value), mrr.currency ?? 'GBP')}
    </Sourced>
  )
}

/** Active users of seats paid for. */
export function usersOf(row: CustomerRow): ReactNode {
  const users = row.metrics.active_users?.value
  const seats = row.values.seats
  return (
    <>
      {users === undefined ? <span className="text-ink-3">none</span> : <Num value={users} />}
      {typeof seats === 'number' ? (
        <span className="text-ink-3" data-receipt="value:account:~:seats" data-name="Seats">
          {` / ${seats}`}
        </span>
      ) : null}
    </>
  )
}

export const weeksOf = (row: CustomerRow): ReactNode => (
  <SparkLine
    values={row.weeks}
    label={`Weekly active users, ${row.weeks.length} weeks, now ${row.weeks.at(-1) ?? 0}`}
  />
)

/** Health with its change in 30 days. */
export function healthOf(row: CustomerRow): ReactNode {
  const health = row.metrics.health
  if (!health) return <span className="text-ink-3">none</span>
  const score = Math.round(health.value)
  return (
    <span className="inline-grid grid-cols-[auto_32px] items-center">
      <Sourced quiet of="metric:health:~" name="Health">
        <HealthMark level={segmentOf(score)} score={score} />
      </Sourced>
      <span className="text-2">{health.delta === null ? null : <Delta value={health.delta} />}</span>
    </span>
  )
}

export function renewalOf(row: CustomerRow, now: Date): ReactNode {
  const value = row.values.renewal_date
  return typeof value === 'string' ? (
    <When at={value} now={now} show="near" />
  ) : (
    <span className="text-ink-3">none</span>
  )
}

export function countOf(value: number | undefined): ReactNode {
  return value ? <Num value={value} /> : <span className="text-ink-3">{value === undefined ? 'none' : 0}</span>
}

export const identityOf = (row: CustomerRow): ReactNode => (
  <Confidence compact level={confidenceLevel(row.confidence, row.openPairs)} score={row.confidence} />
)

export const sourcesOf = (row: CustomerRow): ReactNode => (
  <span className="flex items-center gap-1">
    {row.sources.map((source) => (
      <SourceMark key={source} {...sourceOf(source)} />
    ))}
  </span>
)

/** When Kith last heard of the customer; stale after two days. */
export const heardOf = (row: CustomerRow, now: Date): ReactNode => (
  <Freshness age={formatAge(row.arrivedAt, now)} stale={now.getTime() - Date.parse(row.arrivedAt) > 2 * day} />
)
