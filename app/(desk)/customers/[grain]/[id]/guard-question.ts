import type { Difference } from '@/server/profile/get-open-pair'

/** A question that tells two look-alikes apart, with what each would answer. */
export type GuardQuestion = { field: string; text: string; mine: string; theirs: string }

const questions: Readonly<Record<string, string>> = {
  city: 'Which town do we deliver to?',
  email: 'Which e-mail do you write from?',
  postcode: 'What does your postcode begin with?',
  phone: 'How does your phone number end?',
  domain: 'What is your web address?',
  country: 'Which country are you in?',
  job_title: 'What do you do at work?',
  loyalty_tier: 'Which Filter Club tier are you in?',
  language: 'Which language shall we write in?',
  plan: 'Which plan are you on?',
  birthday: 'When is your birthday?',
}

/** The first question both sides would answer differently, or null when none can be asked without showing what is hidden. */
export function guardQuestion(differences: readonly Difference[]): GuardQuestion | null {
  for (const [field, text] of Object.entries(questions)) {
    const found = differences.find((one) => one.field === field)
    if (found?.mine && found.theirs) return { field, text, mine: found.mine, theirs: found.theirs }
  }
  return null
}
