import { type Classification, classifications } from '../access/classifications'
import { type Role, roleKeys } from '../access/roles'
import { type TableName, type TableRule, tableRules } from '../access/tables'
import type { GoldenGrain } from '../grains'
import type { MetricUnit } from '../metrics/metric'
import type { SourceKey } from '../source-systems'

/**
 * A number on a screen that is neither a field nor a governed metric: the count of a list, a point of a dashboard. It is
 * declared once, so that its receipt can say what it means and work it out again. Its reference is `figure:<key>`, with
 * the arguments it takes after it, each after a colon: `figure:orders-by-month:2026-10-01`.
 */
export type Figure = {
  key: string
  label: string
  /** One plain sentence: what is counted. */
  meaning: string
  /** What one of the things counted is: "one account", "one open pair". */
  grain: string
  /** `day` is a date, `YYYY-MM-DD`. */
  unit: MetricUnit | 'day'
  /** Systems whose facts it reads; empty where Kith itself makes what is counted. */
  sources: readonly SourceKey[]
  /** Tables the text ends in, golden tables aside: whoever may read all of them may see the figure. */
  tables: readonly TableName[]
  /** Columns it reads that fewer may see than the rest of their table. */
  columns?: readonly `${TableName}.${string}`[]
  /** Class of what it reads when some columns of the tables are for fewer people. */
  classification?: Classification
  /** What stands after the key, in order; the text names each as `:name`. */
  takes?: readonly FigureArgument[]
  /**
   * Reads semantic views or tables and yields one row with `value`, and `currency` where money is not in the reporting
   * one. `:day` is today unless an argument is named so, `:now` the moment of asking, `:me` who asks. All are bound, never spliced.
   */
  sql: string
  caveats: readonly string[]
  /** Where the rows behind it are listed. */
  drill: (given: Readonly<Record<string, string>>) => string
}

/**
 * One argument: a name for the text, what kind of thing it is, and the words it may be when there are few. `of` is the
 * grain of a customer's id: the receipt then says how sure Kith is of that customer.
 */
export type FigureArgument = {
  name: string
  type: FigureArgumentType
  oneOf?: readonly string[]
  of?: GoldenGrain
  means: string
}

export type FigureArgumentType = keyof typeof figureTypes

/** The kinds of argument: how one is written and what the database takes it for. */
export const figureTypes = {
  day: { pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, cast: 'date' },
  id: { pattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, cast: 'uuid' },
  word: { pattern: /^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,79}$/, cast: 'text' },
  number: { pattern: /^\d{1,9}$/, cast: 'integer' },
} as const satisfies Record<string, { pattern: RegExp; cast: string }>

/** The roles that may see a figure. */
export function figureReaders(figure: Figure): Role[] {
  const classed: readonly Role[] = figure.classification ? classifications[figure.classification].readers : roleKeys
  return classed.filter(
    (role) =>
      figure.tables.every((table) => (tableRules[table].read as readonly Role[]).includes(role)) &&
      (figure.columns ?? []).every((name) => columnReaders(name).includes(role)),
  )
}

function columnReaders(name: string): readonly Role[] {
  const [table = '', column = ''] = name.split('.')
  const rules: Readonly<Record<string, TableRule>> = tableRules
  return rules[table]?.columns?.[column] ?? rules[table]?.read ?? []
}
