import { z } from 'zod'
import { goldenGrains } from '@/model/grains'
import { sourceKeys } from '@/model/source-systems'

/** Which pairs a batch is to take, and what is to be promised of it. Shares from 0 to 1. */
export const batchChoice = z
  .object({
    grain: z.enum(goldenGrains),
    band: z.enum(['likely', 'unsure', 'different']).optional(),
    /** Probability from and to, both included. */
    from: z.number().min(0).max(1).default(0),
    to: z.number().min(0).max(1).default(1),
    /** Only pairs of which every record came from one of these; all systems where none is named. */
    systems: z.array(z.enum(sourceKeys)).max(sourceKeys.length).default([]),
    target: z.number().min(0.001).max(0.2).default(0.01),
    sureness: z.union([z.literal(0.9), z.literal(0.95), z.literal(0.99)]).default(0.95),
    /** Errors that may be found in the sample without the batch being refused. */
    allowed: z.number().int().min(0).max(5).default(0),
    blind: z.boolean().default(true),
    secondReviewer: z.boolean().default(false),
  })
  .refine(({ from, to }) => from <= to, { path: ['from'], message: 'The lowest probability is above the highest.' })

export type BatchChoice = z.output<typeof batchChoice>

/** Most pairs of one batch. */
export const mostPairs = 5_000

/** Known pairs mixed in, where there are as many: of customers that differ, and of one customer. */
export const wantedProbes = { different: 20, same: 8 } as const
