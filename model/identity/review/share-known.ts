import { clopperPearson } from '../certify/clopper-pearson'

/** A share of tries that came out, with the interval it lies in with 95% confidence. */
export type KnownShare = { tries: number; hits: number; share: number; low: number; high: number }

/** The share and its exact two-sided 95% interval (Clopper and Pearson, Biometrika 26, 1934); null where nothing was tried. */
export function shareKnown(hits: number, tries: number): KnownShare | null {
  if (tries === 0) return null
  const low = 1 - clopperPearson(tries - hits, tries, 0.975)
  return { tries, hits, share: hits / tries, low, high: clopperPearson(hits, tries, 0.975) }
}
