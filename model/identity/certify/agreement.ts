import { type Verdict, verdicts } from './verdict'

/** Share of pairs that two reviewers judged alike, and Cohen's kappa: 1 is full agreement, 0 what chance would give. */
export type Agreement = { pairs: number; share: number; kappa: number }

/**
 * Agreement of two reviewers over the pairs both judged; null where there are none. Kappa is (seen - expected) / (1 -
 * expected), with the expected share from how often each gives each answer (Cohen, Educational and Psychological
 * Measurement 20, 1960); 1 where both always gave one and the same answer.
 */
export function agreementOf(judged: readonly (readonly [Verdict, Verdict])[]): Agreement | null {
  const pairs = judged.length
  if (!pairs) return null
  const share = judged.filter(([x, y]) => x === y).length / pairs
  const expected = verdicts.reduce((sum, verdict) => {
    const [by, other] = [0, 1].map((side) => judged.filter((one) => one[side] === verdict).length / pairs)
    return sum + (by ?? 0) * (other ?? 0)
  }, 0)
  return { pairs, share, kappa: expected === 1 ? 1 : (share - expected) / (1 - expected) }
}
