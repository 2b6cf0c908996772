import { type SQL, sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'
import type { UndoWhat } from './undo-what'

/** Takes pairs that were put aside back to the front of the queue. Returns them as `a b`. */
export async function reopenLater(ctx: TxCtx, what: UndoWhat): Promise<string[]> {
  const meant = meantPairs(what)
  if (!meant) return []
  const rows = await ctx.tx.execute<{ pair: string }>(sql`
    update candidate_pair set status = 'open', version = version + 1, decided_by = null, decided_at = null
    where status = 'later' and ${meant} returning record_a || ' ' || record_b as pair`)
  return rows.map((row) => row.pair)
}

function meantPairs(what: UndoWhat): SQL | null {
  if ('recordA' in what)
    return sql`record_a = least(${what.recordA}::uuid, ${what.recordB}::uuid) and record_b = greatest(${what.recordA}::uuid, ${what.recordB}::uuid)`
  if ('by' in what)
    return sql`decided_by = ${what.by}::uuid and decided_at between ${what.from}::timestamptz and ${what.to}::timestamptz`
  return null
}
