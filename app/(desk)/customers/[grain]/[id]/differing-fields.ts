import type { OpenPair } from '@/server/profile/get-open-pair'
import type { Profile } from '@/server/profile/profile'

/**
 * The fields that stay hidden while a customer may be two: those that differ, and those whose mask says nothing, so that
 * nobody can tell. None once it is known that it is `this` one.
 */
export function differingFields(profile: Profile, pair: OpenPair | null, known: string | undefined): Set<string> {
  if (pair === null || known === 'this') return new Set()
  const unknowable = Object.values(profile.values).filter((value) => value.hidden && value.masked === '•••')
  return new Set([...pair.differences, ...unknowable].map(({ field }) => field))
}

/** The same customer as if nothing were known of these fields. */
export const withoutFields = (profile: Profile, fields: ReadonlySet<string>): Profile => ({
  ...profile,
  values: Object.fromEntries(Object.entries(profile.values).filter(([field]) => !fields.has(field))),
})
