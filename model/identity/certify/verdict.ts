/** What a reviewer may say of a pair. */
export const verdicts = ['same', 'different', 'unsure'] as const
export type Verdict = (typeof verdicts)[number]

/**
 * What one or two answers make of a pair: what they agree on, else unsure. Only a pair that all call the same is merged;
 * an error that was found is kept apart, and what nobody is sure of stays open. Null while an answer is missing.
 */
export function verdictOf(answers: readonly Verdict[], reviewers: number): Verdict | null {
  const [first] = answers
  if (!first || answers.length < reviewers) return null
  return answers.every((one) => one === first) ? first : 'unsure'
}
