import type { GoldenGrain } from '@/model/grains'
import { asPipeline } from '../spine/as-pipeline'
import type { TxCtx } from '../spine/ctx'

/**
 * Reads the facts of the records an account is made of. That the reader may see the account was settled when it was
 * looked up under their own role, and row policies would settle it again for every fact, a hundred thousand times for a
 * busy account; so these are read as the pipeline reads them. Which tables and columns the role reads is for `read` to
 * keep to. Other grains have facts of customers who may be out of sight, and are read under the policies.
 */
export const readOwn = <T>(ctx: TxCtx, grain: GoldenGrain, read: () => Promise<T>): Promise<T> =>
  grain === 'account' ? asPipeline(ctx, read) : read()
