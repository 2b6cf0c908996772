import { probesNeeded, sampleSize } from '@/model/identity/certify/sample-size'
import type { TxCtx } from '@/server/spine/ctx'
import { type BatchChoice, wantedProbes } from './batch-choice'
import { probePool, type ProbePool } from './choose-probes'
import { mergeablePairs } from './mergeable-pairs'
import { type OpenPair, openPairs } from './open-pairs'

/** What a batch would be. `sample` is null where the promise cannot be made; then `missing` more known different pairs would be needed. */
export type BatchPlan = {
  pairs: OpenPair[]
  conflicts: number
  pool: ProbePool
  probes: { different: number; same: number }
  sample: number | null
  missing: number
}

/** Finds the pairs, the known pairs (hardest first if `ranked`) and the size of the sample for a choice. Only reads. */
export async function planBatch(ctx: TxCtx, choice: BatchChoice, ranked: boolean): Promise<BatchPlan> {
  const { kept: pairs, left } = await mergeablePairs(ctx, await openPairs(ctx, choice))
  const { target, sureness, allowed } = choice
  const pool = pairs.length ? await probePool(ctx, choice.grain, ranked) : { different: [], same: [] }
  const probes = {
    different: Math.min(wantedProbes.different, pool.different.length),
    same: Math.min(wantedProbes.same, pool.same.length),
  }
  const plan = { pairs: pairs.length, target, sureness, allowed }
  const sample = pairs.length ? sampleSize({ ...plan, probes: probes.different }) : null
  const missing = sample === null && pairs.length ? Math.max(0, probesNeeded(plan) - probes.different) : 0
  return { pairs, conflicts: left.length, pool, probes, sample, missing }
}
