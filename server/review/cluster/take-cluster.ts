import { notFound } from '@/lib/errors'
import { awaitTurn } from '@/server/review/await-turn'
import type { TxCtx } from '@/server/spine/ctx'
import { type Cluster, loadCluster } from './load-cluster'
import { mustBeAsSeen } from './must-be-as-seen'

/**
 * The customer of a record with the identity lock held, as the person saw it. Throws `not-found`, and `stale` as soon as
 * somebody else has changed it, also while one waits for one's turn.
 */
export async function takeCluster(ctx: TxCtx, recordId: string, seen: string | undefined): Promise<Cluster> {
  const look = async () => {
    const cluster = await loadCluster(ctx, recordId)
    if (!cluster) throw notFound('The customer')
    await mustBeAsSeen(ctx, cluster, seen)
    return cluster
  }
  await awaitTurn(ctx, async () => void (await look()))
  return look()
}
