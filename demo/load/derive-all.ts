import { inTransaction } from '@/db/transaction'
import { suggestHouseholds } from '@/server/households/suggest-households'
import { findCandidates } from '@/server/identity/find-candidates'
import { historyDays } from '@/server/metrics/history-days'
import { refreshMetrics } from '@/server/metrics/refresh-metrics'
import { runChecks } from '@/server/quality/run-checks'
import type { TxCtx } from '@/server/spine/ctx'
import { systemCtx } from '@/server/spine/system-ctx'

type Timed = <T>(what: string, work: () => Promise<T>) => Promise<T>

/** What follows from the loaded records: candidates for review, measures with their past, quality findings. */
export async function deriveAll(today: string, timed: Timed): Promise<void> {
  await Promise.all([
    timed('Looked for duplicates', () => asPipelineActor((ctx) => findCandidates(ctx))),
    timed('Measured', () => asPipelineActor((ctx) => refreshMetrics(ctx, { days: historyDays(today) }))),
    timed('Checked', () => asPipelineActor((ctx) => runChecks(ctx))),
  ])
  await timed('Looked for households', () => asPipelineActor(suggestHouseholds))
}

function asPipelineActor<T>(work: (ctx: TxCtx) => Promise<T>): Promise<T> {
  const ctx = systemCtx()
  return inTransaction(ctx.db, { databaseRole: 'kith_system', session: null, readOnly: false }, (tx) =>
    work({ ...ctx, tx }),
  )
}
