import { sql } from 'drizzle-orm'
import { isLockTimeout } from '@/db/is-lock-timeout'
import { stale } from '@/lib/errors'
import { lockIdentity } from '@/server/identity/lock-identity'
import type { TxCtx } from '@/server/spine/ctx'

/** Milliseconds one waits in line before looking again whether there is still something to wait for. */
const turn = 80
/** Milliseconds after which one is sent away, unless the caller's transaction has a shorter limit. */
const patience = 30_000

/**
 * Takes the identity lock for a decision. While others hold it, `look` is asked again and again, and throws when what was
 * to be decided is settled: who loses a race hears of it at once and not when the line has moved up. Holds no row while
 * it waits, so nobody waits in a circle. Throws `stale` when it takes too long.
 */
export async function awaitTurn(ctx: TxCtx, look: () => Promise<void>): Promise<void> {
  const [{ limit } = { limit: 0 }] = await ctx.tx.execute<{ limit: number }>(
    sql`select (extract(epoch from current_setting('lock_timeout')::interval) * 1000)::int as limit`,
  )
  for (let waited = 0; waited < (limit || patience); waited += turn) {
    await look()
    if (await takesTurn(ctx, limit)) return look()
  }
  throw stale('Others are deciding just now. Nothing was changed: try again in a moment.')
}

/** Waits in line for one turn. A timeout undoes no more than the waiting. */
async function takesTurn(ctx: TxCtx, limit: number): Promise<boolean> {
  try {
    await ctx.tx.transaction(async (tx) => {
      await tx.execute(sql.raw(`set local lock_timeout = ${turn}`))
      await lockIdentity({ ...ctx, tx })
      await tx.execute(sql.raw(`set local lock_timeout = ${limit}`))
    })
    return true
  } catch (error) {
    if (isLockTimeout(error)) return false
    throw error
  }
}
