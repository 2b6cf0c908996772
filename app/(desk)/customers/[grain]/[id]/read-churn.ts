import { z } from 'zod'

const shape = z.object({
  model: z.number(),
  sentence: z.string(),
  base: z.number(),
  before: z.number().nullable(),
  reasons: z.array(z.object({ key: z.string(), label: z.string(), says: z.string(), logOdds: z.number() })),
})

/** The stored detail of a churn risk, or null when it was stored in another shape. */
export function readChurn(detail: unknown): z.infer<typeof shape> | null {
  const parsed = shape.safeParse(detail)
  return parsed.success ? parsed.data : null
}
