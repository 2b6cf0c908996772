import { z } from 'zod'

/** What the renewals board is asked for. `column` narrows the list to one of its columns; the sums stay those of all. */
export const renewalsInput = z.object({
  days: z.union([z.literal(30), z.literal(60), z.literal(90), z.literal(120)]).default(120),
  column: z.number().int().min(0).max(3).nullable().default(null),
  owner: z.string().max(200).default(''),
  team: z.string().max(200).default(''),
  plan: z.string().max(200).default(''),
  health: z.enum(['', 'good', 'watch', 'risk']).default(''),
  sort: z.enum(['renews', 'mrr', 'health', 'name', 'owner']).default('renews'),
  direction: z.enum(['asc', 'desc']).default('asc'),
  after: z.string().max(2_000).optional(),
  before: z.string().max(2_000).optional(),
  size: z.number().int().min(1).max(500).default(50),
})

export type RenewalsInput = z.output<typeof renewalsInput>
