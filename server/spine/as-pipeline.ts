import { asRole } from '@/db/transaction'
import type { TxCtx } from './ctx'

/**
 * Runs the derivation that follows from a change under the pipeline's database role, in the same transaction: nobody
 * but the pipeline writes derived tables, and what a person may do ends at the facts it is derived from.
 */
export function asPipeline<T>(ctx: TxCtx, work: () => Promise<T>): Promise<T> {
  return asRole(ctx.tx, 'kith_system', work)
}
