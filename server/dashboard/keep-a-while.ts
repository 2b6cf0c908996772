import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { TxCtx } from '@/server/spine/ctx'

type Kept<T> = { stamp: string; until: number; value: Promise<T> }
type Wish = { key: string; stamp: string; minutes: number }

const mostKept = 100

/**
 * Keeps what `work` gave for a key while its stamp is the same, and for so many minutes at most. What differs between
 * readers (role and book) is kept apart, so nobody is given what another may see. Who asks while it is being counted waits for
 * that count instead of counting beside it; what failed is not kept. For figures that are dear to count and change rarely; each
 * kind has a keeper of its own.
 */
export function keeper<T>(): (ctx: TxCtx, wish: Wish, work: () => Promise<T>) => Promise<T> {
  const stores = new WeakMap<Database, Map<string, Kept<T>>>()
  return async (ctx, { key, stamp, minutes }, work) => {
    const store = stores.get(ctx.db) ?? new Map<string, Kept<T>>()
    stores.set(ctx.db, store)
    const mine = `${ctx.actor.role} ${await bookOf(ctx)} ${key}`
    const found = store.get(mine)
    if (found && found.stamp === stamp && found.until > ctx.now.getTime()) return found.value
    const kept: Kept<T> = { stamp, until: ctx.now.getTime() + minutes * 60_000, value: work() }
    store.delete(mine)
    store.set(mine, kept)
    const oldest = store.keys().next().value
    if (store.size > mostKept && oldest !== undefined) store.delete(oldest)
    return kept.value.catch((error: unknown) => {
      if (store.get(mine) === kept) store.delete(mine)
      throw error
    })
  }
}

/** Whose book the database shows, for those who see only their own. */
async function bookOf(ctx: TxCtx): Promise<string> {
  if (ctx.actor.role !== 'success') return ''
  const [row] = await ctx.tx.execute<{ books: string[] }>(sql`select kith_books() as books`)
  return [...(row?.books ?? [])].sort().join(',')
}

/** Changes whenever a total of these metrics does: a refresh, a merge, its undo. */
export async function metricStamp(ctx: TxCtx, metrics: readonly string[]): Promise<string> {
  const [row] = await ctx.tx.execute<{ stamp: string }>(sql`
    select coalesce(md5(string_agg(day || ' ' || value || ' ' || entities || ' ' || computed_at, ',' order by metric, day)), '') as stamp
    from metric_total where metric = any(${`{${metrics.join(',')}}`}::text[])`)
  return row?.stamp ?? ''
}
