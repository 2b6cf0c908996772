import { refused } from '@/lib/errors'
import { type Role, roles } from '@/model/access/roles'
import { type TableName, type TableRule, tableRules } from '@/model/access/tables'
import type { TxCtx } from '../spine/ctx'

/** SQL over a golden account `g` that is true for the accounts the reader may see: a role with a book sees what its row policy shows. */
export const sightOf = (ctx: TxCtx): string =>
  ctx.actor.role !== 'system' && roles[ctx.actor.role].rows === 'book' ? 'g.books && (select kith_books())' : 'true'

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
 * Reads facts of many accounts at once, under the reader's own database role. The row policies ask for every fact whether
 * its customer is in the book; `read` gets the same condition on a `golden_account g`, so that it can leave the others
 * out before their facts are looked at. Refused unless the role may read all these tables; columns for fewer readers are
 * for the caller to leave out.
 */
export function readInSight<T>(
  ctx: TxCtx,
  tables: readonly TableName[],
  read: (sight: string) => Promise<T>,
): Promise<T> {
  if (!mayReadTables(ctx, tables)) throw refused('Your role does not read what this is made from.')
  return read(sightOf(ctx))
}
