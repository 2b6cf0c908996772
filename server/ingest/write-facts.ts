import { type SQL, sql } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/pg-core'
import * as schema from '@/db/schema'
import { tablesByName } from '@/db/tables-by-name'
import type { FactTable } from '@/model/sources/source-object'
import type { TxCtx } from '@/server/spine/ctx'
import type { RecordPlan } from './plan-lot'
import { type Column, columnNames, unnest } from './unnest'

/** Writes the facts of the records a lot changes: one upsert for each table, and away from a customer it no longer belongs to. */
export async function writeFacts(ctx: TxCtx, changes: readonly RecordPlan[]): Promise<void> {
  const rows = new Map<FactTable, Readonly<Record<string, unknown>>[]>()
  const moved = new Map<FactTable, [owner: string, fact: string][]>()
  for (const { head, before, recordId } of changes) {
    const said = head?.incoming.said
    if (!said?.fact) continue
    push(rows, said.fact.table, said.fact.columns)
    if (before && before.subjectId !== said.subjectId) push(moved, said.fact.table, [before.subjectId, recordId])
  }
  for (const [table, pairs] of moved) await deleteFacts(ctx, table, pairs)
  for (const [table, facts] of rows) await ctx.tx.execute(upsert(table, facts))
}

/** Takes facts away from the customers' records they arrived on. */
export async function deleteFacts(
  ctx: TxCtx,
  table: FactTable,
  pairs: readonly (readonly [owner: string, fact: string])[],
): Promise<void> {
  if (table === 'product') return
  const owner = sql.raw(table === 'order_line' ? 'order_id' : 'record_id')
  const columns: readonly Column[] = [
    ['owner', 'uuid'],
    ['fact', 'uuid'],
  ]
  await ctx.tx.execute(
    sql`delete from ${sql.raw(table)} f using ${unnest(columns, pairs)} as t where f.${owner} = t.owner and f.fact_id = t.fact`,
  )
}

function upsert(table: FactTable, facts: readonly Readonly<Record<string, unknown>>[]): SQL {
  const { columns, keys } = shapeOf(table)
  const used = columns.filter(([name]) => name in (facts[0] ?? {}))
  const values = facts.map((fact) => used.map(([name]) => fact[name]))
  const set = used.filter(([name]) => !keys.includes(name)).map(([name]) => sql.raw(`${name} = excluded.${name}`))
  return sql`insert into ${sql.raw(table)} (${columnNames(used)}) select ${columnNames(used)} from ${unnest(used, values)} as t
    on conflict (${sql.raw(keys.join(', '))}) do update set ${sql.join(set, sql`, `)}`
}

/** Columns of a fact table with their types, and those of its key. */
function shapeOf(name: FactTable): { columns: Column[]; keys: string[] } {
  const table = tablesByName(schema).get(name)
  if (!table) throw new Error(`There is no fact table ${name}`)
  const { columns, primaryKeys } = getTableConfig(table)
  const keys =
    primaryKeys[0]?.columns.map((column) => column.name) ??
    columns.filter((column) => column.primary).map((column) => column.name)
  return { keys, columns: columns.map((column) => [column.name, column.getSQLType()]) }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
