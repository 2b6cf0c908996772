import { z } from 'zod'
import { type GoldenGrain, goldenGrains } from '@/model/grains'

/** What a list of customers is asked for. Filter values are those of `readFilters`. */
export const listInput = z.object({
  grain: z.enum(goldenGrains),
  q: z.string().max(200, 'at most 200 characters are searched for.').default(''),
  filters: z
    .array(z.object({ key: z.string(), value: z.string() }))
    .max(30)
    .default([]),
  sort: z.string().default('name'),
  direction: z.enum(['asc', 'desc']).default('asc'),
  after: z.string().max(2_000).optional(),
  before: z.string().max(2_000).optional(),
  size: z.number().int().min(1).max(500).default(50),
})

export type ListInput = z.output<typeof listInput>
export type ListGrain = GoldenGrain
