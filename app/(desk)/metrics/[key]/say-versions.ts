import { formatDate } from '@/components/format/format-date'
import { versionOn } from '@/model/metrics/definition-on'
import type { Metric } from '@/model/metrics/metric'

type Measured = { day: string; version: number }

/**
 * Which version of the definition the values of a trend were measured with, in words; null where it is the one that was
 * in force, the same for all. `measured` is oldest first.
 */
export function sayVersions(metric: Metric, measured: readonly Measured[]): string | null {
  const changes = measured.filter((point, i) => i > 0 && measured[i - 1]?.version !== point.version)
  const first = measured[0]
  const parts = first && changes.length ? [`Measured with version ${first.version} at first`] : []
  for (const { day, version } of changes) parts.push(`with version ${version} from ${sayDay(metric, day, version)}`)
  const again = measured.filter(({ day, version }) => versionOn(metric, day)?.version !== version)
  const missing = [...new Set(again.map(({ day }) => versionOn(metric, day)?.version))]
  const late = again.at(-1)
  const redone = late
    ? `Days until ${formatDate(late.day)} were measured with version ${late.version}: version ${missing.join(' and ')}, in force then, cannot be worked out for them.`
    : null
  return [parts.length ? `${parts.join(', ')}.` : null, redone].filter(Boolean).join(' ') || null
}

/** The day a version is in force from, where it is the one in force; else the first day measured with it. */
const sayDay = (metric: Metric, day: string, version: number): string =>
  formatDate(metric.versions.find((one) => one.version === version && one.from <= day)?.from ?? day)
