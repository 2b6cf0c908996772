import { inTransaction } from '@/db/transaction'
import { resolveRecords } from '@/server/identity/resolve-records'
import { refreshMetrics } from '@/server/metrics/refresh-metrics'
import { systemCtx } from '@/server/spine/system-ctx'

/** Derives everything about these records anew from what is stored, as a load would. For tests. */
export async function deriveAll(records: readonly string[]): Promise<void> {
  const ctx = systemCtx()
  await inTransaction(ctx.db, { databaseRole: 'kith_system', session: null, readOnly: false }, async (tx) => {
    const { entityIds } = await resolveRecords({ ...ctx, tx }, records)
    await refreshMetrics({ ...ctx, tx }, { entityIds })
  })
}
