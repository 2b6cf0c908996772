import { type GoldenGrain, goldenGrains } from '@/model/grains'

/** Where the matching page is: which grain, and which version if not the published one. */
export type MatchingPlace = { grain: GoldenGrain; version?: number }

type Params = Readonly<Record<string, string | string[] | undefined>>

/** Reads the place; what cannot be read is taken as not said. */
export function readMatching(params: Params): MatchingPlace {
  const version = Number(params.version)
  return {
    grain: goldenGrains.find((grain) => grain === params.grain) ?? 'person',
    version: Number.isSafeInteger(version) && version > 0 ? version : undefined,
  }
}

/** The address of a place. */
export function matchingHref({ grain, version }: MatchingPlace): string {
  return `/matching?${new URLSearchParams({ grain, ...(version ? { version: String(version) } : {}) })}`
}
