import { type SQL, sql } from 'drizzle-orm'
import { badInput } from '@/lib/errors'
import type { AnswerColumn } from '@/model/lifecycle/historical-questions'
import type { RowCount } from '../customers/count-rows'
import { readCursor, writeCursor } from '../customers/cursor'
import { readInSight } from '../journeys/in-sight'
import { query } from '../spine/query'
import { periodsFor } from './periods-for'
import { questionSqlOf } from './all-questions'
import { answerConditions } from './answer-conditions'
import { type AnswerRow, columnsFor, type RawRow, selected, toAnswer } from './answer-row'
import { type AnswersInput, answersInput } from './answers-input'
import type { QuestionSql, SortSql } from './question-sql'

export type AnswerPage = {
  columns: readonly AnswerColumn[]
  rows: readonly AnswerRow[]
  count: RowCount
  before: string | null
  after: string | null
}

const mostCounted = 2_000

/**
 * One page of the answers to a historical question over all customers the reader may see: filtered, sorted by an order of
 * the list, keyset paged. Columns the role may not read are left out, and cannot be sorted by; nor is there a period that
 * rests on them. Bad-input for a filter, period, order or page the list does not have.
 */
export const listAnswers = query({
  name: 'listAnswers',
  permission: 'history.read',
  input: answersInput,
  run: async (ctx, input): Promise<AnswerPage> => {
    if (!periodsFor(ctx, input.question).includes(input.period))
      throw badInput('This list has no such period.', { period: 'Not a period of this list.' })
    const source = questionSqlOf(ctx, input.question, input.period)
    const columns = columnsFor(ctx, input.question)
    const sort = sortOf(source, columns, input.sort)
    const key = `${input.question}.${input.sort}.${input.direction}`
    return readInSight(ctx, source.tables, async () => {
      const conditions = answerConditions(source, input, ctx.now)
      const rows = await readRows(ctx.tx, { source, columns, sort, conditions, key, input })
      const backwards = input.after === undefined && input.before !== undefined
      const page = backwards ? rows.slice(0, input.size).reverse() : rows.slice(0, input.size)
      const more = rows.length > input.size
      const place = (row: (typeof rows)[number] | undefined) =>
        row ? writeCursor({ sort: key, value: row.sort_value, id: row.row_id }) : null
      return {
        columns,
        rows: page.map((row) => toAnswer(row, columns)),
        count: await count(ctx.tx, source, conditions),
        before: (backwards ? more : input.after !== undefined) ? place(page[0]) : null,
        after: backwards || more ? place(page.at(-1)) : null,
      }
    })
  },
})

function sortOf(source: QuestionSql, columns: readonly AnswerColumn[], key: string): SortSql {
  if (key === 'name') return { sql: `coalesce(g.name, '')`, type: 'text' }
  const known = columns.some((column) => column.key === key && column.sorts)
  const found = key === 'at' ? ({ sql: source.at, type: 'timestamptz' } as const) : source.sorts[key]
  if (!known || !found)
    throw badInput(`This list cannot be sorted by “${key}”.`, { sort: 'Not an order of this list.' })
  return found
}

type Tx = Parameters<Parameters<typeof query>[0]['run']>[0]['tx']

type Wish = {
  source: QuestionSql
  columns: readonly AnswerColumn[]
  sort: SortSql
  conditions: readonly SQL[]
  key: string
  input: AnswersInput
}

async function readRows(tx: Tx, { source, columns, sort, conditions, key, input }: Wish) {
  const at = input.after ?? input.before
  const backwards = input.after === undefined && input.before !== undefined
  const descending = (input.direction === 'desc') !== backwards
  const way = sql.raw(descending ? 'desc' : 'asc')
  const cursor = at ? readCursor(at, key) : null
  const value = sql.raw(sort.sql)
  const rowId = sql.raw(source.rowId)
  const beyond = cursor
    ? [
        sql`(${value}, ${rowId}) ${sql.raw(descending ? '<' : '>')} (${cursor.value}::${sql.raw(sort.type)}, ${cursor.id}::uuid)`,
      ]
    : []
  const carried = source.carry ? sql.raw(`, ${source.carry}`) : sql``
  return tx.execute<RawRow & { sort_value: string }>(sql`
    select ${selected(columns, source)}, p.sort_value::text as sort_value from (
      select ${rowId} as row_id, g.entity_id as account_id, g.number, g.name, ${sql.raw(source.at)} as at, ${value} as sort_value${carried}
      from ${sql.raw(source.from)} where ${sql.join([...conditions, ...beyond], sql` and `)}
      order by ${value} ${way}, ${rowId} ${way} limit ${input.size + 1}) p ${sql.raw(source.details)}
    order by p.sort_value ${way}, p.row_id ${way}`)
}

async function count(tx: Tx, source: QuestionSql, conditions: readonly SQL[]): Promise<RowCount> {
  const counted = await tx.execute<{ rows: string }>(sql`
    select count(*) as rows from (
      select 1 from ${sql.raw(source.from)} where ${sql.join([...conditions], sql` and `)} limit ${mostCounted + 1}) counted`)
  const rows = Number(counted[0]?.rows ?? 0)
  return { rows: Math.min(rows, mostCounted), capped: rows > mostCounted }
}
