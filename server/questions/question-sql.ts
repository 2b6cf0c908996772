import type { TableName } from '@/model/access/tables'
import { changeKinds, changeSql, utcMidnight } from '@/model/timeline/change-kinds'
import { anchorWindowUsual } from '@/model/timeline/anchors'

/** The type of what a list is sorted by; never null. */
export type SortSql = { sql: string; type: 'timestamptz' | 'text' | 'double precision' }

/** One column of an answer: its value, and the receipt it has, as SQL over a row `p` of the page and what is joined to it. */
export type ColumnSql = { value: string; of?: string; currency?: string }

/**
 * How a question is answered, as texts of SQL. `from` names `golden_account g` and is cheap for every row; `details`
 * is joined to the rows of one page only. `p` carries row_id, account_id, at and what `carry` adds.
 */
export type QuestionSql = {
  tables: readonly TableName[]
  from: string
  where: string
  rowId: string
  at: string
  plan: string
  carry?: string
  sorts: Readonly<Record<string, SortSql>>
  details: string
  columns: Readonly<Record<string, ColumnSql>>
}

/** A receipt reference of a fact, as SQL. */
export const factOf = (table: TableName, id: string, column: string) => `'fact:${table}:' || ${id} || ':${column}'`

const day = `(p.at at time zone 'UTC')::date`

/** How much of one kind changed in the 90 days before the moment of a row, with the receipt of that figure. */
export function changeColumn(key: string): ColumnSql {
  const kind = changeKinds.find((one) => one.key === key)
  if (!kind) throw new Error(`No kind of change is called ${key}.`)
  const from = utcMidnight(`(${day} - ${anchorWindowUsual})`)
  return {
    value: changeSql(kind, { account: 'p.account_id', from, to: utcMidnight(day) }),
    of: `'figure:change-before:' || p.account_id || ':${key}:' || ${day} || ':${anchorWindowUsual}'`,
  }
}

/** The number of tickets opened in those days before the moment `at` of an account `g`, to sort by. */
export const ticketsBefore = (at: string): SortSql => {
  const on = `(${at} at time zone 'UTC')::date`
  const kind = changeKinds.find((one) => one.key === 'tickets')
  const from = utcMidnight(`(${on} - ${anchorWindowUsual})`)
  return {
    sql: kind ? `${changeSql(kind, { account: 'g.entity_id', from, to: utcMidnight(on) })}::double precision` : '0',
    type: 'double precision',
  }
}

/** A fact of an account's record, under the golden account it belongs to. */
export const ofAccount = (fact: string) =>
  `${fact} join membership m on m.record_id = s.record_id and m.grain = 'account' join golden_account g on g.entity_id = m.entity_id`
