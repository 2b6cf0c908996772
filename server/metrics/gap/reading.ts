import { z } from 'zod'
import { roleKeys } from '@/model/access/roles'
import { metricKeys } from '@/model/metrics/all-metrics'

const filter = z.object({ key: z.string().max(60), value: z.string().max(400) })

/**
 * One number, with everything that makes it what it is: the metric and the version of its definition (null: the present
 * one), the day (`YYYY-MM-DD`), what Kith knew (null: all it knows now), the list filters, and who looks (null: somebody
 * who sees everything; books are the teams whose accounts a role sees that sees only its own).
 */
export const readingInput = z.object({
  metric: z.enum(metricKeys),
  version: z.number().int().positive().nullable().default(null),
  day: z.iso.date(),
  known: z.iso.datetime({ offset: true }).nullable().default(null),
  filters: z.array(filter).max(20).default([]),
  seenBy: z
    .object({ role: z.enum(roleKeys), books: z.array(z.string().max(80)).max(20) })
    .nullable()
    .default(null),
})

export type Reading = z.output<typeof readingInput>

/** A reading in which who was who and which facts had arrived may stand at different moments. */
export type FineReading = Omit<Reading, 'known'> & { identityKnown: string | null; factsKnown: string | null }

/** The reading with both moments the same. */
export function finely({ known, ...rest }: Reading): FineReading {
  return { ...rest, identityKnown: known, factsKnown: known }
}
