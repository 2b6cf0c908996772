import { hoursText } from '@/app/receipt/hours-text'
import { formatAge } from '@/components/format/format-age'
import type { Staleness } from '@/server/profile/source-freshness'

/** The age of a value, with its limit where it is over it. */
export function freshnessNote(freshness: Staleness, now: Date): string | undefined {
  if (freshness.since === null) return undefined
  const age = formatAge(freshness.since, now)
  if (!freshness.stale || freshness.limitHours === null) return age
  return `${age.replace(' days ago', ' d').replace(' ago', '')} old, limit ${hoursText(freshness.limitHours)}`
}
