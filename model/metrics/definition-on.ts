import type { Metric, MetricVersion } from './metric'

/** The version in force on a day (`YYYY-MM-DD`); of days before the first one, the first. */
export function versionOn(metric: Metric, day: string): MetricVersion | undefined {
  return metric.versions.find((one) => one.from <= day) ?? metric.versions.at(-1)
}

/**
 * The metric as an earlier version defines it: its text, its reach, and that version as the newest. Undefined for a
 * version that never was or whose text was not kept.
 */
export function withVersion(metric: Metric, version: number): Metric | undefined {
  const at = metric.versions.findIndex((one) => one.version === version)
  const found = metric.versions[at]
  if (at === 0) return metric
  if (!found?.sql) return undefined
  const reachesBack = found.reachesBack ?? metric.reachesBack
  return {
    ...metric,
    sql: found.sql,
    versions: metric.versions.slice(at),
    ...(reachesBack === undefined ? {} : { reachesBack }),
  }
}

/** The definition a day is measured with: that of the version in force then where its text was kept, else the present one. */
export function definitionOn(metric: Metric, day: string): Metric {
  const inForce = versionOn(metric, day)
  return (inForce && withVersion(metric, inForce.version)) ?? metric
}
