import { z } from 'zod'
import { goldenGrains } from '@/model/grains'

/** One version of the model of one grain. */
export const modelKey = z.object({ grain: z.enum(goldenGrains), version: z.number().int().positive() })

export type ModelKey = z.output<typeof modelKey>
