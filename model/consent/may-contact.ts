import type { ContactChannel, ContactPurpose } from './contact-purposes'

/** One row of the consent ledger, as far as contact depends on it. `channel` may be `any`. Times are ISO 8601. */
export type ConsentSaid = {
  recordId: string
  purpose: string
  channel: string
  state: string
  at: string
  expiresAt: string | null
}

export type ConsentAnswer = 'given' | 'refused' | 'unknown'

/**
 * May this customer be contacted for a purpose on a channel? Of each record only its latest word on that purpose and
 * channel counts: what was said of the channel itself, unless a refusal of any channel came since.
 * Between records the narrowest wins: one refusal refuses, and `given` needs every record that has ever spoken of
 * consent to give it. An expired yes is unknown, and unknown means do not.
 */
export function mayContact(
  said: readonly ConsentSaid[],
  purpose: ContactPurpose,
  channel: ContactChannel,
  now: Date,
): ConsentAnswer {
  const records = [...new Set(said.map((one) => one.recordId))]
  const answers = records.map((recordId) =>
    answerOf(
      said.filter((one) => one.recordId === recordId && one.purpose === purpose),
      channel,
      now,
    ),
  )
  return narrowest(answers)
}

/** Of several answers for one customer the one that stands: one refusal refuses, and `given` needs all to give. */
export function narrowest(answers: readonly ConsentAnswer[]): ConsentAnswer {
  if (answers.includes('refused')) return 'refused'
  return answers.length > 0 && answers.every((answer) => answer === 'given') ? 'given' : 'unknown'
}

function answerOf(said: readonly ConsentSaid[], channel: ContactChannel, now: Date): ConsentAnswer {
  const own = latest(said.filter((one) => one.channel === channel))
  const any = latest(said.filter((one) => one.channel === 'any'))
  if (!own || !any) return meaning(own ?? any, now)
  const refusedSince = Date.parse(any.at) >= Date.parse(own.at) && meaning(any, now) === 'refused'
  return refusedSince ? 'refused' : meaning(own, now)
}

const latest = (said: readonly ConsentSaid[]): ConsentSaid | undefined =>
  said.toSorted(
    (a, b) => Date.parse(b.at) - Date.parse(a.at) || strictness(b) - strictness(a) || until(a) - until(b),
  )[0]

/** Of two words in one moment the stricter counts: a refusal, then anything that is no yes, then the yes that ends first. */
const strictness = ({ state }: ConsentSaid) =>
  state === 'given' ? 0 : state === 'refused' || state === 'withdrawn' ? 2 : 1

const until = ({ expiresAt }: ConsentSaid) => (expiresAt ? Date.parse(expiresAt) : 8.64e15)

function meaning(one: ConsentSaid | undefined, now: Date): ConsentAnswer {
  if (one?.state === 'refused' || one?.state === 'withdrawn') return 'refused'
  if (one?.state !== 'given') return 'unknown'
  return one.expiresAt && Date.parse(one.expiresAt) <= now.getTime() ? 'unknown' : 'given'
}
