import type { GapDimension } from '@/model/metrics/split-gap'
import { definitionMust, finely, type FineReading, metricMust, type Reading } from './reading'
import type { DefinedReading } from './values-of'
import { walkGap } from './walk-gap'

/** The readings a gap goes through: the first number, then each with what was turned to come to it. */
export type GapReadings = { start: DefinedReading; stations: (DefinedReading & { dimension: GapDimension })[] }

/** The way from the first number to the second. Throws `bad-input` for a version whose text is not kept. */
export function gapReadings(one: Reading, other: Reading): GapReadings {
  const start = finely(one)
  const stations = walkGap(start, finely(other), metricMust(one.metric), metricMust(other.metric))
  return {
    start: defined(start),
    stations: stations.map(({ dimension, reading }) => ({ dimension, ...defined(reading) })),
  }
}

/** A reading with the definition it is worked out by. Throws `bad-input` for a version whose text is not kept. */
export const defined = (reading: FineReading): DefinedReading => ({
  reading,
  metric: definitionMust(reading.metric, reading.version),
})
