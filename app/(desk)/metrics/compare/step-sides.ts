import type { GapDimension } from '@/model/metrics/split-gap'
import { finely, type FineReading, metricMust, type Reading, versionInForce } from '@/server/metrics/gap/reading'
import { sayDay } from '@/lib/say-day'
import { dimensionLabels } from '@/server/metrics/gap/say-step'
import { walkGap } from '@/server/metrics/gap/walk-gap'

/** One side of a step: the metric and day its values are of, what its column is called, and whether they are stored values. */
export type StepSide = { metric: FineReading['metric']; day: string; label: string; stored: boolean }

/** Both sides of a step. Values are stored ones where their metric was measured that day and nothing but the day and the definition in force made them. */
export function stepSides(
  one: Reading,
  other: Reading,
  dimension: GapDimension,
  measured: readonly [boolean, boolean],
): [StepSide, StepSide] {
  const [start, end] = [finely(one), finely(other)]
  const readings = [
    { dimension, reading: start },
    ...walkGap(start, end, metricMust(one.metric), metricMust(other.metric)),
  ]
  const at = readings.findIndex((station, index) => index > 0 && station.dimension === dimension)
  const [before, after] = [readings[at - 1]?.reading ?? start, readings[at]?.reading ?? end]
  const days = [measured[0] ? `${one.metric} ${one.day}` : '', measured[1] ? `${other.metric} ${other.day}` : '']
  const side = (reading: FineReading, label: string): StepSide => ({
    metric: reading.metric,
    day: reading.day,
    label,
    stored:
      !reading.identityKnown &&
      !reading.factsKnown &&
      reading.version === versionInForce(reading.metric, reading.day) &&
      days.includes(`${reading.metric} ${reading.day}`),
  })
  if (before.metric !== after.metric)
    return [side(before, metricMust(before.metric).label), side(after, metricMust(after.metric).label)]
  if (before.day !== after.day) return [side(before, sayDay(before.day)), side(after, sayDay(after.day))]
  if (before.version !== after.version)
    return [side(before, `Version ${before.version}`), side(after, `Version ${after.version}`)]
  return [side(before, 'Before'), side(after, `After: ${dimensionLabels[dimension].toLowerCase()}`)]
}
