import { inTransaction } from '@/db/transaction'
import { learnFromHistory } from '@/server/churn/learn-from-history'
import { publishChurnModel } from '@/server/churn/publish-churn-model'
import type { TxCtx } from '@/server/spine/ctx'
import { systemCtx } from '@/server/spine/system-ctx'
import { asDemoPerson } from './as-demo-person'

/** Learns the churn model from the company's history; the analyst puts it in force where it is good enough. What it says is measured with all else. */
export async function teachChurn(): Promise<void> {
  const { version, thin } = await asPipelineActor((ctx) => learnFromHistory(ctx, null))
  if (thin) return
  await asDemoPerson('analyst', (ctx) => publishChurnModel(ctx, { version, seen: null }))
}

function asPipelineActor<T>(work: (ctx: TxCtx) => Promise<T>): Promise<T> {
  const ctx = systemCtx()
  return inTransaction(ctx.db, { databaseRole: 'kith_system', session: null, readOnly: false }, (tx) =>
    work({ ...ctx, tx }),
  )
}
