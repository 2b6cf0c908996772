import type { Profile } from '@/server/profile/profile'

/** The same customer as if nothing were known of these fields. */
export const withoutFields = (profile: Profile, fields: ReadonlySet<string>): Profile => ({
  ...profile,
  values: Object.fromEntries(Object.entries(profile.values).filter(([field]) => !fields.has(field))),
})
