import { sql } from 'drizzle-orm'
import { readableColumns } from '@/db/grants'
import { notFound, refused } from '@/lib/errors'
import { type Role, roleKeys } from '@/model/access/roles'
import type { TableName } from '@/model/access/tables'
import { figureTypes } from '@/model/figures/figure'
import type { TxCtx } from '../spine/ctx'
import { keptRows } from './kept-rows'
import type { Reference } from './read-reference'
import type { ReceiptData } from './receipt'

/** The receipt of a column of a row in which Kith keeps what was done: which row, what it means, who may read it. */
export async function rowReceipt(
  ctx: TxCtx,
  reference: string,
  of: Extract<Reference, { kind: 'row' }>,
): Promise<ReceiptData> {
  const table = (Object.keys(keptRows) as TableName[]).find((one) => one === of.table)
  const kept = table && keptRows[table]
  const keys = Object.entries(kept?.key ?? {})
  const fits =
    keys.length === of.key.length && keys.every(([, type], at) => figureTypes[type].pattern.test(of.key[at] ?? ''))
  if (!table || !kept || !fits) throw notFound('That row')
  const readers = roleKeys.filter((role) => readableColumns(table, role).includes(of.column))
  if (readers.length === 0) throw notFound('That row')
  if (!readers.includes(ctx.actor.role as Role)) throw refused('Your role does not read that.')
  const where = sql.join(
    keys.map(
      ([column, type], at) => sql`${sql.identifier(column)} = ${of.key[at] ?? ''}::${sql.raw(figureTypes[type].cast)}`,
    ),
    sql` and `,
  )
  const rows = await ctx.tx.execute<{ value: string | null }>(
    sql`select ${sql.identifier(of.column)}::text as value from ${sql.identifier(table)} where ${where} limit 1`,
  )
  const row = rows[0]
  if (!row) throw notFound('That row')
  const words = of.column.replaceAll('_', ' ')
  return {
    reference,
    name: words.charAt(0).toUpperCase() + words.slice(1),
    of: kept.label,
    meaning: kept.means,
    value: { type: 'text', value: row.value },
    candidates: [],
    lines: [
      { label: 'Grain', text: `One ${kept.label.toLowerCase()}` },
      { label: 'Kept in', text: table, href: kept.href(of.key) },
    ],
    freshness: null,
    identity: null,
    findings: null,
    checksPassed: 0,
    checksTotal: 0,
    readers,
    sql: `select ${of.column}\nfrom ${table}\nwhere ${keys.map(([column], at) => `${column} = '${of.key[at]}'`).join(' and ')}`,
  }
}
