import { type SQL, sql } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/pg-core'
import * as schema from '@/db/schema'
import { tablesByName } from '@/db/tables-by-name'
import { type factDays, isDated } from '@/model/metrics/fact-days'
import type { FactTable } from '@/model/sources/source-object'
import { differingFacts, goneFacts, measuresThePast, noteLate } from '@/server/metrics/late/note-late'
import type { TxCtx } from '@/server/spine/ctx'
import type { RecordPlan } from './plan-lot'
import { billedTo, followSubscriptions } from './follow-subscriptions'
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
  if (rows.size === 0) return
  const past = await measuresThePast(ctx)
  for (const [table, said] of rows) {
    const facts = table === 'subscription_change' ? await withSubscription(ctx, said) : said
    if (past && isDated(table)) await ctx.tx.execute(noteDiffering(ctx, table, facts))
    await ctx.tx.execute(upsert(table, facts))
    if (table === 'subscription') await followSubscriptions(ctx, texts(facts, 'fact_id'))
  }
}

/** Changes on the customer their subscription is billed to, which may be another one than they were told for. */
async function withSubscription(
  ctx: TxCtx,
  changes: readonly Readonly<Record<string, unknown>>[],
): Promise<Readonly<Record<string, unknown>>[]> {
  const owners = await billedTo(ctx, texts(changes, 'subscription_id'))
  return changes.map((one) => ({ ...one, record_id: owners.get(String(one.subscription_id)) ?? one.record_id }))
}

const texts = (facts: readonly Readonly<Record<string, unknown>>[], column: string): string[] =>
  facts.map((one) => String(one[column]))

/** Takes facts away from the customers' records they arrived on. */
export async function deleteFacts(
  ctx: TxCtx,
  table: FactTable,
  pairs: readonly (readonly [owner: string, fact: string])[],
): Promise<void> {
  if (table === 'product') return
  const owner = sql.raw(table === 'order_line' ? 'order_id' : 'record_id')
  // A change may stand with another customer than it came with: that of its subscription.
  const same =
    table === 'subscription_change' ? sql`f.fact_id = t.fact` : sql`f.${owner} = t.owner and f.fact_id = t.fact`
  const columns: readonly Column[] = [
    ['owner', 'uuid'],
    ['fact', 'uuid'],
  ]
  if (isDated(table) && (await measuresThePast(ctx))) {
    const gone = sql`(select f.* from ${sql.raw(table)} f join ${unnest(columns, pairs)} t on ${same})`
    await ctx.tx.execute(noteLate(ctx, table, goneFacts(table, gone)))
  }
  await ctx.tx.execute(sql`delete from ${sql.raw(table)} f using ${unnest(columns, pairs)} as t where ${same}`)
  if (table === 'subscription')
    await followSubscriptions(
      ctx,
      pairs.map(([, fact]) => fact),
    )
}

/** Before they are written: those that are new, or differ from what stands, may be of days that have been measured. */
function noteDiffering(
  ctx: TxCtx,
  table: keyof typeof factDays,
  facts: readonly Readonly<Record<string, unknown>>[],
): SQL {
  const { columns, keys } = shapeOf(table)
  const values = facts.map((fact) => columns.map(([name]) => fact[name]))
  return noteLate(ctx, table, differingFacts(table, unnest(columns, values), keys))
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
