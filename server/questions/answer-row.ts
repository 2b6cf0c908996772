import { type SQL, sql } from 'drizzle-orm'
import { readableColumns } from '@/db/grants'
import { mayRead } from '@/model/access/classifications'
import { type AnswerColumn, type HistoricalQuestion, historicalQuestions } from '@/model/lifecycle/historical-questions'
import { entityCode, type GoldenGrain } from '@/model/grains'
import type { TxCtx } from '../spine/ctx'
import type { QuestionSql } from './question-sql'

/** One value of an answer: as text, number or `YYYY-MM-DD`, null for none; `of` is its receipt. Money in minor units. */
export type AnswerCell = { value: string | number | null; of: string | null; currency: string | null }

/** One answer: whose (`accountId` is the customer’s), on which day (`YYYY-MM-DD`, UTC), and its cells by column. */
export type AnswerRow = {
  rowId: string
  accountId: string
  code: string
  name: string | null
  day: string
  cells: Readonly<Record<string, AnswerCell>>
}

/** The columns of a question that the reader's role may see. */
export function columnsFor(ctx: TxCtx, question: HistoricalQuestion): AnswerColumn[] {
  const { role } = ctx.actor
  const all: readonly AnswerColumn[] = historicalQuestions[question].columns
  if (role === 'system') return [...all]
  return all.filter(
    (column) =>
      (!column.commercial || mayRead(role, 'commercial')) &&
      (!column.words || readableColumns('ticket', role).includes('subject')),
  )
}

export type RawRow = { row_id: string; account_id: string; number: number; name: string | null; day: string } & Record<
  string,
  unknown
>

/** What is selected of a page `p` for these columns. */
export function selected(columns: readonly AnswerColumn[], source: QuestionSql): SQL {
  const parts = columns.flatMap(({ key }) => {
    const column = source.columns[key]
    if (!column) return []
    return [
      `${column.value} as "${key}"`,
      `${column.of ?? 'null'} as "${key} of"`,
      `${column.currency ?? 'null'} as "${key} in"`,
    ]
  })
  return sql.raw(
    `p.row_id, p.account_id, p.number, p.name, (p.at at time zone 'UTC')::date::text as day, ${parts.join(', ')}`,
  )
}

/** A row of the database as an answer. */
export function toAnswer(row: RawRow, columns: readonly AnswerColumn[], grain: GoldenGrain = 'account'): AnswerRow {
  const cell = ({ key, type }: AnswerColumn): [string, AnswerCell] => {
    const raw = row[key]
    const text = raw === null || raw === undefined ? null : String(raw)
    const value = text === null || type === 'text' || type === 'stage' || type === 'day' ? text : Number(text)
    const of = row[`${key} of`]
    const currency = row[`${key} in`]
    return [
      key,
      {
        value,
        of: typeof of === 'string' && value !== null ? of : null,
        currency: typeof currency === 'string' ? currency : null,
      },
    ]
  }
  return {
    rowId: row.row_id,
    accountId: row.account_id,
    code: entityCode(grain, row.number),
    name: row.name,
    day: row.day,
    cells: Object.fromEntries(columns.map(cell)),
  }
}
