import { sql } from 'drizzle-orm'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import type { FactMove } from './blast'
import { allFactKinds, type FactKind, factKinds } from './fact-kinds'
import type { RecordMove } from './moved-things'

/** How many facts of each kind go with these records. A fact that came on two of them goes once. */
export async function movedFacts(ctx: TxCtx, moves: readonly RecordMove[]): Promise<FactMove[]> {
  if (!moves.length) return []
  const ids = uuidArray(moves.map((move) => move.recordId))
  const counts = allFactKinds.flatMap(([kind, { table, by, where }]) =>
    by.map((column, place) => {
      const other = by[place - 1]
      const once = other ? sql`and not f.${sql.raw(other)} = any(${ids})` : sql``
      const live = where ? sql.raw(`and ${where}`) : sql``
      const on = sql.raw(`f.${column}`)
      return sql`select ${kind}::text as kind, ${on} as on_record, count(*)::int as count
        from ${sql.raw(table)} f where ${on} = any(${ids}) ${once} ${live} group by 2`
    }),
  )
  const rows = await ctx.tx.execute<{ kind: FactKind; on_record: string; count: number }>(
    sql`${sql.join(counts, sql` union all `)}`,
  )
  const moveOf = new Map(moves.map((move) => [move.recordId, move]))
  const sums = new Map<string, FactMove>()
  for (const { kind, on_record, count } of rows) {
    const move = moveOf.get(on_record)
    if (!move) continue
    const { from, to } = move
    const key = `${String(kinds.indexOf(kind)).padStart(2, '0')} ${from} ${to}`
    const sum = (sums.get(key)?.count ?? 0) + count
    sums.set(key, { kind, label: factKinds[kind][sum === 1 ? 'one' : 'many'], from, to, count: sum })
  }
  return [...sums].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, fact]) => fact)
}

const kinds = allFactKinds.map(([kind]) => kind)
