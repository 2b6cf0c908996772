import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput, notFound } from '@/lib/errors'
import type { MetricKey } from '@/model/metrics/all-metrics'
import { allAnswers, type AnswerKey, answerOf } from '@/model/questions/all-answers'
import type { AnswerGrouping, TableAnswer } from '@/model/questions/table-answer'
import type { TxCtx } from '@/server/spine/ctx'
import { query } from '@/server/spine/query'
import { answerSql } from './answer-sql'

/** One cell: what the column says of the row's customers, and how many it is about. */
export type AnswerCell = { value: number | null; customers: number }
export type AnswerRow = { row: string; label: string; customers: number; cells: Readonly<Record<string, AnswerCell>> }

export type AnswerPage = {
  key: AnswerKey
  /** The day measured that it is of; null before anything was measured. */
  day: string | null
  by: string
  rows: AnswerRow[]
  /** With a pivot: its columns, in order. */
  cols: string[]
  /** The cell that must equal a metric's total, and that total; null where there is none or the reader sees only a part. */
  agrees: { metric: MetricKey; total: number; cell: number | null } | null
  /** Run by hand, it gives the rows. */
  sql: string
}

export const answerKeys = allAnswers.map((answer) => answer.key)

/** An answer that is a table, of the newest day measured, within what the reader may see. Throws `bad-input` for a grouping it has not. */
export const readAnswer = query({
  name: 'readAnswer',
  permission: 'metric.read',
  input: z.object({ key: z.enum(answerKeys), by: z.string().max(40).nullable().default(null) }),
  run: async (ctx, { key, by }): Promise<AnswerPage> => {
    const { answer, grouping } = groupingMust(key, by)
    const day = await newestDay(ctx)
    if (!day) return { key, day, by: grouping.key, rows: [], cols: [], agrees: null, sql: '' }
    const text = tableSql(answer, { by: grouping.key, day })
    const found = await ctx.tx.execute<Row>(sql.raw(text))
    const rows = answer.pivot ? pivotRows(found) : flatRows(answer, found)
    const cols = [...new Set(found.flatMap((one) => one.col ?? []))].sort((x, y) => Number(x) - Number(y))
    return { key, day, by: grouping.key, rows, cols, agrees: await agreeing(ctx, grouping, day, rows), sql: text }
  },
})

/** The answer and its grouping, the first when none is named. */
export function groupingMust(key: AnswerKey, by: string | null): { answer: TableAnswer; grouping: AnswerGrouping } {
  const answer = answerOf(key)
  if (!answer) throw notFound('This answer')
  const grouping = by === null ? answer.groupings[0] : answer.groupings.find((one) => one.key === by)
  if (!grouping) throw badInput(`${answer.title} cannot be broken down by “${by}”.`)
  return { answer, grouping }
}

/** The newest day measured; null before the first. */
export async function newestDay(ctx: TxCtx): Promise<string | null> {
  const [row] = await ctx.tx.execute<{ day: string | null }>(sql`select max(day)::text as day from metric_total`)
  return row?.day ?? null
}

type Row = { row: string; label: string; col?: string; all_of: number } & Record<string, unknown>

function tableSql(answer: TableAnswer, given: { by: string; day: string }): string {
  const base = answerSql(answer.base, given).replaceAll('\n', '\n  ')
  const columns = answer.columns.map(({ key, total }) => `(${total})::double precision as "${key}"`)
  const counts = answer.columns.flatMap(({ key, behind }) =>
    behind ? [`(count(*) filter (where ${behind}))::int as "${key} customers"`] : [],
  )
  const group = answer.pivot ? 'b.row, b.col' : 'b.row'
  return `select ${group}, max(b.label) as label, count(*)::int as all_of, ${[...columns, ...counts].join(', ')}
from (
  ${base}) b
group by ${group}
order by (b.row = 'all')::int, ${answer.order} desc, ${group}`
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

const flatRows = (answer: TableAnswer, found: readonly Row[]): AnswerRow[] =>
  found.map((one) => ({
    row: one.row,
    label: one.label,
    customers: one.all_of,
    cells: Object.fromEntries(
      answer.columns.map(({ key }) => [
        key,
        { value: numberOf(one[key]), customers: numberOf(one[`${key} customers`]) ?? one.all_of },
      ]),
    ),
  }))

function pivotRows(found: readonly Row[]): AnswerRow[] {
  const rows = new Map<string, AnswerRow>()
  for (const one of found) {
    const known = rows.get(one.row) ?? { row: one.row, label: one.label, customers: one.all_of, cells: {} }
    const cell = { value: numberOf(one.kept), customers: one.all_of }
    rows.set(one.row, { ...known, cells: { ...known.cells, [one.col ?? '']: cell } })
  }
  return [...rows.values()]
}

async function agreeing(ctx: TxCtx, { agrees }: AnswerGrouping, day: string, rows: readonly AnswerRow[]) {
  if (!agrees || ctx.actor.role === 'success') return null
  const [total] = await ctx.tx.execute<{ value: number }>(
    sql`select value from metric_total where metric = ${agrees.metric} and day = ${day}::date`,
  )
  const cell = rows.find((one) => one.row === agrees.row)?.cells[agrees.col]?.value ?? null
  return total ? { metric: agrees.metric, total: total.value, cell } : null
}
