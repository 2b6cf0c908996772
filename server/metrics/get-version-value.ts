import { z } from 'zod'
import { badInput } from '@/lib/errors'
import { type MetricKey, metricKeys, metricOf } from '@/model/metrics/all-metrics'
import { withVersion } from '@/model/metrics/definition-on'
import { versionOf } from '@/model/metrics/metric'
import type { Ctx } from '@/server/spine/ctx'
import { parseInput } from '@/server/spine/parse-input'
import { explainGap, type Gap } from './gap/explain-gap'
import { sqlShown } from './metric-sql'

export const versionInput = z.object({
  metric: z.enum(metricKeys),
  version: z.number().int().positive(),
  day: z.iso.date(),
})

/** What an earlier version gives on a day beside the present one, in the metric's unit, and the text of the earlier one. `gap` goes from the earlier to the present. */
export type VersionValue = { metric: MetricKey; version: number; present: number; day: string; gap: Gap; sql: string }

/**
 * Works an earlier version of a definition out for a day, beside the present one, from the facts as known now. It runs as
 * a rehearsal and leaves nothing. Throws `bad-input` for a version whose text was not kept.
 */
export async function getVersionValue(ctx: Ctx, raw: z.input<typeof versionInput>): Promise<VersionValue> {
  const { metric: key, version, day } = parseInput(versionInput, raw)
  const metric = metricOf(key)
  const kept = metric && withVersion(metric, version)
  if (!metric || !kept)
    throw badInput(`The text of version ${version} was not kept.`, { version: 'Choose another version' })
  const present = versionOf(metric)
  const gap = await explainGap(ctx, {
    one: { metric: key, version, day },
    other: { metric: key, version: present, day },
  })
  return { metric: key, version, present, day, gap, sql: sqlShown(kept, day) }
}
