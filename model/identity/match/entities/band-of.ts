export type PairBand = 'likely' | 'unsure' | 'different'

/** Below this probability nobody is asked. */
export const worthAsking = 0.25

/** Likely from 0.90, unless something contradicts it; unsure from 0.60, different from the asking line, below it null. */
export function bandOf(probability: number, contradicted = false): PairBand | null {
  if (probability >= 0.9 && !contradicted) return 'likely'
  if (probability >= 0.6) return 'unsure'
  return probability >= worthAsking ? 'different' : null
}
