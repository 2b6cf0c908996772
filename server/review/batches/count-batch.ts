import { query } from '@/server/spine/query'
import { batchChoice } from './batch-choice'
import { planBatch } from './plan-batch'

/** What a batch would be, in counts. `sample` is null where it cannot be certified so; `missing` says how many more known different pairs it would take. */
export type BatchCount = {
  pairs: number
  /** Left out since their chain would join what must stay apart. */
  conflicts: number
  sample: number | null
  knownDifferent: number
  knownSame: number
  missing: number
}

/** Counts what a choice would draw, without drawing it. */
export const countBatch = query({
  name: 'countBatch',
  permission: 'review.certify',
  input: batchChoice,
  async run(ctx, choice): Promise<BatchCount> {
    const { pairs, conflicts, probes, sample, missing } = await planBatch(ctx, choice, false)
    return {
      pairs: pairs.length,
      conflicts,
      sample,
      knownDifferent: probes.different,
      knownSame: probes.same,
      missing,
    }
  },
})
