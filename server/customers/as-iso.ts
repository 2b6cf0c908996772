/** A timestamp as the driver gives it, as ISO 8601 in UTC. */
export const asIso = (at: string | Date): string => new Date(at).toISOString()

/** The same where there may be none. */
export const asIsoOrNull = (at: string | Date | null): string | null => (at === null ? null : asIso(at))
