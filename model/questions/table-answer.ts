import type { Classification } from '../access/classifications'
import type { TableName } from '../access/tables'
import type { MetricKey } from '../metrics/all-metrics'
import type { MeasuredGrain, MetricUnit } from '../metrics/metric'
import type { SourceKey } from '../source-systems'

/** One way to break an answer down, with the grain one row of the base then is. */
export type AnswerGrouping = {
  key: string
  label: string
  grain: MeasuredGrain
  /** A cell that must equal the total of a metric on the day, where there is one. */
  agrees?: { metric: MetricKey; row: string; col: string }
}

/** One number of a row: an aggregate over the base `b`, which of the row's customers it counts (all when absent), and whether it is the one drawn as a chart. */
export type AnswerColumn = {
  key: string
  label: string
  unit: MetricUnit
  total: string
  behind?: string
  charted?: true
}

/** What is said of each customer behind a cell: an expression over the base `b`. */
export type AnswerEach = {
  key: string
  label: string
  unit: MetricUnit
  value: string
  /** The metric whose value of the day it is. */
  metric?: Partial<Record<string, MetricKey>>
}

/**
 * An answer that is a table. `base` yields `entity_id, row, label` and whatever the columns add up, one line for each
 * customer and row, over semantic views and stored metric values: `:by` is the grouping, `:day` the day (YYYY-MM-DD).
 * With `pivot` it yields `col` too, and the one column is drawn as a table of rows by `col`. A row `all` is the whole.
 */
export type TableAnswer = {
  key: string
  title: string
  /** How it is found, in a sentence or two. */
  says: string
  groupings: readonly [AnswerGrouping, ...AnswerGrouping[]]
  rowLabel: string
  /** The order of the rows: an aggregate over the base. */
  order: string
  columns: readonly [AnswerColumn, ...AnswerColumn[]]
  pivot?: { label: string }
  each: readonly AnswerEach[]
  base: string
  sources: readonly SourceKey[]
  tables: readonly TableName[]
  classification?: Classification
  caveats: readonly string[]
}

/** The text that works out one cell: `:by`, `:day`, `:row` and `:col` are its arguments. */
export function cellSql(answer: TableAnswer, unit: MetricUnit): string {
  const own = answer.columns.filter((column) => column.unit === unit)
  if (answer.pivot)
    return `select ${own[0]?.total} as value\nfrom (${answer.base}) b\nwhere b.row = :row and b.col = :col`
  const cases = own.map(({ key, total }) => `when '${key}' then (${total})::numeric`).join('\n  ')
  return `select case :col\n  ${cases} end as value\nfrom (${answer.base}) b\nwhere b.row = :row`
}
