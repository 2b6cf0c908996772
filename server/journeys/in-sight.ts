import { refused } from '@/lib/errors'
import type { Role } from '@/model/access/roles'
import { type TableName, type TableRule, tableRules } from '@/model/access/tables'
import type { TxCtx } from '../spine/ctx'

/** May the reader's role read these tables at all? */
export function mayReadTables(ctx: TxCtx, tables: readonly TableName[]): boolean {
  const role = ctx.actor.role
  if (role === 'system') return true
  return tables.every((table) => {
    const rule: TableRule = tableRules[table]
    return rule.read.includes(role satisfies Role)
  })
}

/**
 * Reads facts of many accounts at once, under the reader's own database role: golden accounts are those of the book, so
 * begin with them. Refused unless the role may read all these tables; columns for fewer readers are for the caller to
 * leave out.
 */
export function readInSight<T>(ctx: TxCtx, tables: readonly TableName[], read: () => Promise<T>): Promise<T> {
  if (!mayReadTables(ctx, tables)) throw refused('Your role does not read what this is made from.')
  return read()
}
