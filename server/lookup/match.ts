import type { GoldenGrain } from '@/model/grains'

/** A customer that something typed may mean. `why` says what matched, `score` how well, 0 to 1. */
export type Match = { grain: GoldenGrain; entityId: string; why: string; score: number }

/** The same before it is known whether the grain has golden records; visitors have none. */
export type AnyMatch = Omit<Match, 'grain'> & { grain: string }

const golden = new Set<string>(['account', 'company', 'person', 'household'] satisfies GoldenGrain[])

/** Leaves out what has no page of its own. */
export const onlyGolden = (matches: readonly AnyMatch[]): Match[] =>
  matches.filter((match): match is Match => golden.has(match.grain))
