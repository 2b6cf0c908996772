import { sql } from 'drizzle-orm'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import { standingEdges } from './standing-edges'
import type { UndoWhat } from './undo-what'

/** The customers that an undo would touch, as they are now. Throws as the undo would. */
export async function entitiesOfUndo(ctx: TxCtx, what: UndoWhat): Promise<string[]> {
  const { live, held } = await standingEdges(ctx, what)
  const edges = [...live, ...held.map(({ edge }) => edge)]
  const records = edges.flatMap(({ a, b, evidence }) => [
    a,
    b,
    ...(evidence.closed ?? []).flatMap((pair) => [pair.a, pair.b]),
  ])
  if ('recordA' in what && !records.length) records.push(what.recordA, what.recordB)
  const rows = await ctx.tx.execute<{ entity_id: string }>(
    sql`select distinct entity_id from membership where record_id = any(${uuidArray([...new Set(records)])})`,
  )
  return rows.map((row) => row.entity_id)
}
