import type { GoldenGrain } from '@/model/grains'
import { trainGrain } from '@/server/identity/match/train-grain'
import { appendAudit } from '@/server/spine/audit'
import type { TxCtx } from '@/server/spine/ctx'
import { publishedVersion } from './get-model'
import { rehearse } from './rehearse'
import { writeDraft } from './write-draft'

/**
 * Trains a new draft from all records of the grain and rehearses it, so that whoever asked sees at once what publishing
 * would do. `by` is who asked. Runs as the pipeline. Returns the version.
 */
export async function draftModel(ctx: TxCtx, grain: GoldenGrain, by: string | null): Promise<number> {
  const trained = await trainGrain(ctx, grain)
  const version = await writeDraft(ctx, grain, trained, by)
  await rehearse(ctx, { grain, version })
  const against = await publishedVersion(ctx, grain)
  const { records, candidates } = trained.figures
  await appendAudit(ctx, 'draftModel', 'pipeline.run', { grain, version, against, records, candidates, by })
  return version
}
