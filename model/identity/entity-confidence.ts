import { identifierKind } from './identifier-kinds'

export type ConfidenceLevel = 'sure' | 'likely' | 'doubtful'

/** What is known about how an entity holds together. `joins` are live "same" edges between its records. */
export type Cohesion = {
  recordIds: readonly string[]
  joins: readonly { a: string; b: string; rule: string; origin: string }[]
  /** Its records carry two values of a kind of which one customer has one. */
  clash: boolean
  /** Somebody is asked whether the link its records hang together by is right. */
  weakLink: boolean
  /** Probability of the likeliest open pair it is in, 0 without one. */
  openPair: number
}

/** How sure a join is, 0 to 1: by the certainty of its rule; a person's decision counts for 0.985. */
export const joinCertainty = (rule: string, origin: string): number =>
  origin === 'person' ? 0.985 : identifierKind(rule).certainty

/**
 * How sure we are that the records of one entity are one customer, 0 to 1, to four places. The weakest-joined record
 * sets it (by the best of its joins), clashing exclusive values and a link in question cap it at 0.85, an open pair takes off a tenth of its probability.
 */
export function entityConfidence({ recordIds, joins, clash, weakLink, openPair }: Cohesion): number {
  const best = new Map(recordIds.map((id) => [id, recordIds.length > 1 ? 0 : 1]))
  for (const { a, b, rule, origin } of joins)
    for (const id of [a, b]) best.set(id, Math.max(best.get(id) ?? 0, joinCertainty(rule, origin)))
  const weakest = Math.min(1, ...recordIds.map((id) => best.get(id) ?? 0))
  return Math.round(Math.min(weakest, clash || weakLink ? 0.85 : 1) * (1 - openPair / 10) * 10_000) / 10_000
}

/** The word for a confidence: sure from 0.97 and without an open pair, likely from 0.90, else doubtful. */
export function confidenceLevel(confidence: number, openPairs: number): ConfidenceLevel {
  if (confidence >= 0.97 && openPairs === 0) return 'sure'
  return confidence >= 0.9 ? 'likely' : 'doubtful'
}
