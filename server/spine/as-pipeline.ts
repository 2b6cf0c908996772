import { asRole } from '@/db/transaction'
import type { TxCtx } from './ctx'

/**
 * Runs the derivation that follows from a change under the pipeline's database role, in the same transaction: nobody
 * but the pipeline writes derived tables, and what a person may do ends at the facts it is derived from. Never within a
 * read: its transaction may be shared, and what else is read in it meanwhile would be read with the pipeline's rights.
 */
export async function asPipeline<T>(ctx: TxCtx, work: () => Promise<T>): Promise<T> {
  if (ctx.found) throw new Error('A read never takes on the rights of the pipeline.')
  return asRole(ctx.tx, 'kith_system', work)
}
