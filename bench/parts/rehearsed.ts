import { inTransaction } from '@/db/transaction'
import type { TxCtx } from '@/server/spine/ctx'
import { systemCtx } from '@/server/spine/system-ctx'

class Enough extends Error {}

/** Runs work as the pipeline in one transaction and takes all of it back. Returns what the work returned. */
export async function rehearsed<T>(work: (ctx: TxCtx) => Promise<T>): Promise<T> {
  const ctx = systemCtx()
  const results: T[] = []
  const who = { databaseRole: 'kith_system', session: null, readOnly: false }
  await inTransaction(ctx.db, who, async (tx) => {
    results.push(await work({ ...ctx, tx }))
    throw new Enough()
  }).catch((error: unknown) => {
    if (!(error instanceof Enough)) throw error
  })
  const [result] = results
  if (result === undefined) throw new Error('The work ended without a result.')
  return result
}
