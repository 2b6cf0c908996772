/** Which suggestion the desk shows, as the URL says it. */
export type HouseholdPlace = { suggestion?: string }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads the place; what cannot be read is taken as not said. */
export function readHousehold(params: Readonly<Record<string, string | string[] | undefined>>): HouseholdPlace {
  const id = String(params.suggestion ?? '')
  return { suggestion: uuid.test(id) ? id : undefined }
}

/** The address of a suggestion, or of the queue. */
export const householdHref = (suggestion?: string) =>
  suggestion ? `/households?suggestion=${suggestion}` : '/households'
