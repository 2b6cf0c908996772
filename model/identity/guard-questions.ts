/** A question that tells two look-alikes apart. `of` is what it asks about: a field both have, or something worked out for it. */
export type GuardQuestion = { of: string; text: string; answer: (hint: string) => string }

const asIs = (hint: string) => hint

/** What can be asked, the surest to answer first. The answers are hints: they never show a value the asker may not see. */
export const guardQuestions: readonly GuardQuestion[] = [
  { of: 'street_initial', text: 'Which street do we deliver to?', answer: (hint) => `Starts with ${hint}` },
  { of: 'city', text: 'Which town do we deliver to?', answer: asIs },
  { of: 'postcode', text: 'What does your postcode begin with?', answer: asIs },
  { of: 'email', text: 'Which e-mail do you write from?', answer: asIs },
  { of: 'phone', text: 'How does your phone number end?', answer: asIs },
  { of: 'last_order', text: 'What was in your last order?', answer: asIs },
  { of: 'domain', text: 'What is your web address?', answer: asIs },
  { of: 'country', text: 'Which country are you in?', answer: asIs },
  { of: 'job_title', text: 'What do you do at work?', answer: asIs },
  { of: 'loyalty_tier', text: 'Which Filter Club tier are you in?', answer: asIs },
  { of: 'plan', text: 'Which plan are you on?', answer: asIs },
  { of: 'language', text: 'Which language shall we write in?', answer: asIs },
]

/** What is known of one side, as hints by what they are of. */
export type Hints = Readonly<Record<string, string>>

/** The first question that both sides would answer differently, with both answers; null when there is none. */
export function tellApart(
  mine: Hints,
  theirs: Hints,
): { of: string; text: string; mine: string; theirs: string } | null {
  for (const { of, text, answer } of guardQuestions) {
    const [a, b] = [mine[of], theirs[of]]
    if (isTelling(a) && isTelling(b) && a !== b) return { of, text, mine: answer(a), theirs: answer(b) }
  }
  return null
}

/** A hint that says something: there is one, and it is not all mask. */
const isTelling = (hint: string | undefined): hint is string => hint !== undefined && /[^•\s]/.test(hint)

/**
 * The fields that stay hidden while it is not known which of several look-alikes this is: those they do not surely share,
 * because they differ, only one has them, or all that can be seen of them is a mask.
 */
export function fieldsInDoubt(mine: Hints, others: readonly Hints[], fields: readonly string[]): string[] {
  return fields.filter((field) => {
    const own = mine[field]
    if (others.some((theirs) => theirs[field] !== own)) return true
    return own !== undefined && !isTelling(own)
  })
}
