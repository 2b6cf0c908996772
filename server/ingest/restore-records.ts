import type { SourceObject } from '@/model/sources/source-object'
import type { TxCtx } from '@/server/spine/ctx'
import { limits } from './limits'
import type { RecordPlan } from './plan-lot'
import { writeFacts } from './write-facts'
import { writeRecords } from './write-records'

/** Makes older versions count again, under the run that first brought them. */
export async function restoreRecords(ctx: TxCtx, source: SourceObject, changes: readonly RecordPlan[]): Promise<void> {
  for (let from = 0; from < changes.length; from += limits.lot) {
    const lot = changes.slice(from, from + limits.lot)
    await writeRecords(ctx, { runId: '', source }, lot)
    await writeFacts(ctx, lot)
  }
}
