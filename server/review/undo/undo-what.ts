import { z } from 'zod'

const reason = z.string().trim().max(500).optional()

/**
 * What is to be taken back: a decision by one of its edges (all edges made together with it), just that edge (`alone`),
 * a pair put aside, all decisions of a batch, or all of a reviewer from one moment to another (both included).
 * `reason` goes to those who used what was wrong.
 */
export const undoWhat = z.union([
  z.strictObject({ edgeId: z.uuid(), alone: z.literal(true).optional(), reason }),
  z.strictObject({ recordA: z.uuid(), recordB: z.uuid(), reason }),
  z.strictObject({ batchId: z.uuid(), reason }),
  z.strictObject({
    by: z.uuid(),
    from: z.iso.datetime({ offset: true }),
    to: z.iso.datetime({ offset: true }),
    reason,
  }),
])

export type UndoWhat = z.output<typeof undoWhat>
