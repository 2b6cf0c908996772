import { readableColumns } from '@/db/grants'
import type { TableName } from '@/model/access/tables'
import type { TxCtx } from '../spine/ctx'
import type { QuestionSql } from './question-sql'

/** What a mark in a text stands for: the column that decides, and what it is nothing of. */
const marks = {
  money: { table: 'subscription_change', column: 'mrr_after', type: 'bigint' },
  words: { table: 'ticket', column: 'subject', type: 'text' },
} as const satisfies Record<string, { table: TableName; column: string; type: string }>

/**
 * The texts of a question as the reader's database role may run them: `{money c.mrr_after}` and `{words t.subject}` are
 * nothing where the role does not read such columns, for the database refuses a text that so much as names one.
 */
export function withinRights(ctx: TxCtx, source: QuestionSql): QuestionSql {
  const { role } = ctx.actor
  const allowed = (text: string) =>
    text.replace(/\{(money|words) ([^}]+)\}/g, (_, mark: keyof typeof marks, column: string) => {
      const { table, column: deciding, type } = marks[mark]
      return role === 'system' || readableColumns(table, role).includes(deciding) ? column : `null::${type}`
    })
  return {
    ...source,
    plan: allowed(source.plan),
    details: allowed(source.details),
    ...(source.carry ? { carry: allowed(source.carry) } : {}),
  }
}
