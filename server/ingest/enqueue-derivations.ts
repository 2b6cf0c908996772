import type { TxCtx } from '@/server/spine/ctx'
import { enqueue } from '@/server/spine/enqueue'

/** Asks for what follows from new data: look-alikes, metrics of today and of days that facts were late for, checks. Asked often while they wait, they run once. */
export async function enqueueDerivations(ctx: TxCtx): Promise<void> {
  for (const task of ['find-candidates', 'refresh-metrics', 'restate-metrics', 'run-checks'])
    await enqueue(ctx, task, {}, task)
}
