import { z } from 'zod'
import { badInput, notFound } from '@/lib/errors'
import { roleKeys } from '@/model/access/roles'
import { metricKeys, metricOf } from '@/model/metrics/all-metrics'
import { definitionOn, withVersion } from '@/model/metrics/definition-on'
import { type Metric, versionOf } from '@/model/metrics/metric'

const filter = z.object({ key: z.string().max(60), value: z.string().max(400) })

/**
 * One number, with everything that makes it what it is: the metric and the version of its definition (null: the one in
 * force on the day), the day (`YYYY-MM-DD`), what Kith knew (null: all it knows now), the list filters, and who looks
 * (null: somebody who sees everything; books are the teams whose accounts a role sees that sees only its own).
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

/** A reading with its version, in which who was who and which facts had arrived may stand at different moments. */
export type FineReading = Omit<Reading, 'known' | 'version'> & {
  version: number
  identityKnown: string | null
  factsKnown: string | null
}

/** The reading with both moments the same, and everything written in one way, so that two can be compared word by word. */
export function finely({ known, ...rest }: Reading): FineReading {
  const at = known && new Date(known).toISOString()
  return {
    ...rest,
    version: rest.version ?? versionInForce(rest.metric, rest.day),
    filters: rest.filters.toSorted((x, y) => (x.key < y.key ? -1 : 1)),
    seenBy: rest.seenBy && { role: rest.seenBy.role, books: rest.seenBy.books.toSorted() },
    identityKnown: at,
    factsKnown: at,
  }
}

/** The version a metric is measured with on a day. */
export const versionInForce = (metric: string, day: string): number => versionOf(definitionOn(metricMust(metric), day))

/** The definition of a key. Throws `not-found` where there is none. */
export function metricMust(key: string): Metric {
  const metric = metricOf(key)
  if (!metric) throw notFound('This metric')
  return metric
}

/** The definition with the text of a version. Throws `bad-input` for a version whose text is not kept. */
export function definitionMust(key: string, version: number): Metric {
  const metric = metricMust(key)
  const defined = withVersion(metric, version)
  if (!defined)
    throw badInput(`Version ${version} of ${metric.label} cannot be computed any more: its text was not kept.`, {
      version: 'Choose another version',
    })
  return defined
}
