import type { Metric } from '@/model/metrics/metric'
import type { GapDimension } from '@/model/metrics/split-gap'
import { type FineReading, versionInForce } from './reading'

export type WalkStation = { dimension: GapDimension; reading: FineReading }

/** The stations between two readings: one dimension after the other is turned; those in which they agree are left out. */
export function walkGap(first: FineReading, second: FineReading, one: Metric, other: Metric): WalkStation[] {
  const stations: WalkStation[] = []
  let reading = first
  const turn = (dimension: GapDimension, change: Partial<FineReading>) => {
    const next = { ...reading, ...change }
    if (JSON.stringify(next) === JSON.stringify(reading)) return
    reading = next
    stations.push({ dimension, reading })
  }
  if (first.metric !== second.metric) {
    // Filters speak of one grain: they go with it, and the other's come with their own step.
    const filters = one.grain === other.grain ? reading.filters : []
    const version = versionInForce(second.metric, first.day)
    turn(one.grain === other.grain ? 'definition' : 'grain', { metric: second.metric, version, filters })
  }
  turn('version', { version: second.version })
  turn('filter', { filters: second.filters })
  turn('window', { day: second.day })
  turn('duplicates', { identityKnown: second.identityKnown })
  turn('freshness', { factsKnown: second.factsKnown })
  turn('permission', { seenBy: second.seenBy })
  return stations
}
