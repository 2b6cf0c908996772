import { z } from 'zod'

const shape = z.object({
  size: z.object({ label: z.string(), seats: z.string() }).optional(),
  segment: z.enum(['good', 'watch', 'risk']),
  delta: z.number().nullable(),
  sentence: z.string(),
  inputs: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      because: z.string(),
      now: z.number(),
      most: z.number(),
      delta: z.number().nullable(),
    }),
  ),
})

/** The stored detail of a health score, or null when it was stored in another shape. */
export function readHealth(detail: unknown): z.infer<typeof shape> | null {
  const parsed = shape.safeParse(detail)
  return parsed.success ? parsed.data : null
}
