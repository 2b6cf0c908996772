import { sql } from 'drizzle-orm'
import type { Database, Transaction } from './client'

/** Who a transaction runs as. `session` is the opaque token that row policies look the person up by. */
export type TransactionIdentity = { databaseRole: string; session: string | null; readOnly: boolean }

/**
 * Runs `work` in one transaction under the actor's database role. Role and session are local to the transaction and
 * gone with it. Retries twice when Postgres chose this transaction to break a deadlock or a serialisation conflict.
 */
export async function inTransaction<T>(
  db: Database,
  who: TransactionIdentity,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction(async (tx) => {
        await tx.execute(
          sql`select set_config('role', ${who.databaseRole}, true), set_config('kith.session', ${who.session ?? ''}, true), set_config('transaction_read_only', ${who.readOnly ? 'on' : 'off'}, true)`,
        )
        return await work(tx)
      })
    } catch (error) {
      if (attempt >= 3 || !isRetryable(error)) throw error
    }
  }
}

/** Runs `work` as another database role inside the same transaction, then goes back. */
export async function asRole<T>(tx: Transaction, databaseRole: string, work: () => Promise<T>): Promise<T> {
  const before = await tx.execute<{ role: string }>(sql`select current_setting('role') as role`)
  await tx.execute(sql`select set_config('role', ${databaseRole}, true)`)
  const result = await work()
  await tx.execute(sql`select set_config('role', ${before[0]?.role ?? 'none'}, true)`)
  return result
}

const retryable = new Set(['40P01', '40001', 'XX000'])

/** Did Postgres choose this transaction to end, so that the same may be tried again? */
export const isRetryable = (error: unknown): boolean => retryable.has(errorCode(error) ?? '')

/** The driver's own error inside what Drizzle makes of it. */
export const driverError = (error: unknown): unknown =>
  error instanceof Error && error.cause instanceof Error ? error.cause : error

/** The SQLSTATE of an error, whether it comes from the driver or is wrapped by Drizzle; undefined for others. */
export function errorCode(error: unknown): string | undefined {
  const cause = driverError(error)
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined
}
