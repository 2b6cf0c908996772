import type { PastCustomer, PastValue } from '@/server/history/get-as-of'
import type { Profile, ProfileValue } from '@/server/profile/profile'

/** The customer's profile with the values of a past moment in place of today's, for whatever writes values out. */
export function pastProfile(profile: Profile, past: PastCustomer): Profile {
  const values = Object.fromEntries(Object.entries(past.values).map(([key, value]) => [key, asProfileValue(value)]))
  return { ...profile, values }
}

const asProfileValue = ({
  field,
  label,
  meaning,
  type,
  value,
  hidden,
  source,
  recordId,
  changedAt,
}: PastValue): ProfileValue => ({
  field,
  label,
  meaning,
  type,
  value,
  hidden,
  source,
  recordId,
  changedAt,
  masked: null,
  freshness: { since: changedAt, limitHours: null, stale: false },
})
